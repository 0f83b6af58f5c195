"""What an encoder is read from: weights, word pieces and vectors, however they are packed."""
