package org.vigie.fairuse;

import java.time.Duration;

/** So many requests within so long, at once or spread; what was used comes back evenly. */
public record Quota(int requests, Duration within) {}
