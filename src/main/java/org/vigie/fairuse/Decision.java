package org.vigie.fairuse;

/** Whether a request may go on. */
public sealed interface Decision {

    /** It isn't counted. */
    record Free() implements Decision {}

    /** It was counted, and there is room. */
    record Counted(Standing standing) implements Decision {}

    /** It was one too many. */
    record Refused(Standing standing) implements Decision {}

    /** It names an API key that isn't ours; counted like one without a key, so that guessing keys is slow. */
    record UnknownKey(Standing standing) implements Decision {}
}
