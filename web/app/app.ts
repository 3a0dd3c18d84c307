// Conveniences only: every page works without any of this.
import "./theme";
import "./keys";
import "./pictures";
