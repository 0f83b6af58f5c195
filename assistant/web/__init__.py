"""The page: the only rooms that know Gradio."""

import os

# Read by Gradio when it is imported: nothing calls home.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
