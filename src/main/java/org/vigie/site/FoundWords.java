package org.vigie.site;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigie.index.Hits.Span;

/** The words of a text that a search found there, to be marked where they stand in what is made of it. */
final class FoundWords {

    /** Written without spaces between words. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final List<Span> spans;
    private final List<String> words;
    private final Pattern pattern;

    private FoundWords(List<Span> spans, List<String> words) {
        this.spans = spans;
        this.words = words;
        // Longer ones first: "bicycles" isn't "bicycle" and an s.
        this.pattern = Pattern.compile(
                new LinkedHashSet<>(words)
                        .stream()
                                .sorted((left, right) -> right.length() - left.length())
                                .map(FoundWords::alone)
                                .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param spans at least one, all within the text, in order */
    static FoundWords in(String text, List<Span> spans) {
        return new FoundWords(
                spans,
                spans.stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .toList());
    }

    private static String alone(String word) {
        boolean spaced = !UNSPACED.contains(UnicodeScript.of(word.codePointAt(0)));
        String quoted = Pattern.quote(word);
        return spaced ? "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])" : quoted;
    }

    /** Where the stretch of this length begins that has most different words; the first one of several. */
    int densest(int length) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < spans.size(); i++) {
            int end = spans.get(i).start() + length;
            Set<String> different = new HashSet<>();
            for (int j = i; j < spans.size() && spans.get(j).end() <= end; j++) {
                different.add(words.get(j).toLowerCase(Locale.ROOT));
            }
            if (different.size() > most) {
                most = different.size();
                best = i;
            }
        }
        return spans.get(best).start();
    }

    /** Where they stand in another text. */
    List<Span> marks(String text) {
        List<Span> marks = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            marks.add(new Span(0, matcher.start(), matcher.end()));
        }
        return marks;
    }
}
