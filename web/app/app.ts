// Conveniences only: every page works without any of this.
import "./theme";
import "./suggest";
import "./keys";
import "./addresses";
import "./pictures";
