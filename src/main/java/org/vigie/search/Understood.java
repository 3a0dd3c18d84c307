package org.vigie.search;

import java.util.List;
import java.util.Optional;
import org.vigie.index.Filter;
import org.vigie.index.Query.Text;

/**
 * What was typed, taken apart.
 *
 * @param wanted of operators; all must hold
 * @param unwanted of negated operators; none may hold
 * @param thing if all that was typed is the link, uuid or handle of one thing: what finds it and nothing else. The other parts
 *     are then how it reads as words, for where there is no such thing
 */
record Understood(Text text, List<Filter> wanted, List<Filter> unwanted, Optional<Filter> thing) {}
