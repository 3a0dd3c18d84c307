package org.vigie.peertube;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of a list.
 *
 * @param items what could be read and is the host's own
 * @param rows rows the page had, dropped ones included: where the next page starts
 * @param total what the instance says there is; empty if it doesn't. May be too high or too low: {@link Paging} says when
 *     to end
 * @param dropped one sentence for each row that was left out: foreign, not public, or not readable
 * @param marks a hash of who each row is of, to notice pages that come again
 */
public record Page<T>(List<T> items, int rows, OptionalLong total, List<String> dropped, List<Long> marks) {}
