package org.vigie.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.appraisal.Tokens.Token;
import org.vigie.catalog.Video;

/** What of a video's texts is put into its {@link CopySign}, as hashes. */
final class CopyText {

    private static final int MAX_NAME = 300;
    private static final int SHINGLE = 3;
    private static final int SENTENCES = 3;
    private static final int LONG_WORD = 8;
    private static final int TELLING = 8;
    private static final Set<String> COPY_WORDS = Lines.words("copy-words.txt");
    private static final Phrases COPY_PHRASES = new Phrases("copy-phrases.txt");
    private static final Pattern VIDEO_LINK = Pattern.compile(
            "https?://([^/\\s]{1,200})/(?:w|videos/watch|videos/embed)/([0-9A-Za-z-]{8,36})(?![0-9A-Za-z-])");

    private static final Pattern HYPHENATED = Pattern.compile("\\p{L}{2,40}(?:[-‐‑]\\p{L}{2,40}){1,3}");

    private final Video video;
    private final Tokens name;
    private final Tokens description;
    private final List<Tokens> tags;

    CopyText(Video video, Wordings words) {
        this.video = video;
        this.name = words.name;
        this.description = words.beginning;
        this.tags = words.tags;
    }

    NameWords name() {
        return NameWords.of(name, video.text().name());
    }

    /** The longest words of its channel's name, by which others name it. */
    Set<Integer> channel() {
        Set<Integer> hashes = new TreeSet<>();
        Tokens.of(video.channel().displayName(), MAX_NAME).list().stream()
                .filter(token -> !token.single() && !token.hasDigit() && isTelling(token.word()))
                .map(Token::word)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(2)
                .forEach(word -> hashes.add(Hashes.word(word)));
        return hashes;
    }

    boolean saysItIsACopy() {
        return speaksOfCopies(name.words())
                || speaksOfCopies(description.words())
                || tags.stream().anyMatch(tag -> speaksOfCopies(tag.words()));
    }

    private static boolean speaksOfCopies(List<String> words) {
        for (String word : words) {
            if (COPY_WORDS.contains(word)) {
                return true;
            }
        }
        return COPY_PHRASES.countIn(words) > 0;
    }

    /** The first video of another host that the description links to; null if there is none. */
    String linkedVideo() {
        String text = video.text().description();
        if (text == null || !text.contains("http")) {
            return null;
        }
        Matcher links = VIDEO_LINK.matcher(text);
        while (links.find()) {
            if (!links.group(1).equalsIgnoreCase(video.host().name())) {
                return links.group(2);
            }
        }
        return null;
    }

    /**
     * The first sentences of the description, each by the smallest hash of its runs of three words, so that one cut short or
     * mended a little often stays the same. Not those with addresses, which are mostly footers, nor those about copying.
     */
    Set<Integer> sentences() {
        Set<Integer> found = new TreeSet<>();
        for (List<Token> sentence : bySentence()) {
            List<String> words = sentence.stream().map(Token::word).toList();
            if (words.size() >= SHINGLE && !speaksOfCopies(words) && found.size() < SENTENCES) {
                found.add(smallestShingle(words));
            }
        }
        return found;
    }

    private List<List<Token>> bySentence() {
        List<List<Token>> sentences = new ArrayList<>();
        int current = -1;
        for (Token token : description.list()) {
            if (description.linked().get(token.sentence())) {
                continue;
            }
            if (token.sentence() != current) {
                sentences.add(new ArrayList<>());
                current = token.sentence();
            }
            sentences.getLast().add(token);
        }
        return sentences;
    }

    private static int smallestShingle(List<String> words) {
        int smallest = Integer.MAX_VALUE;
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            smallest = Math.min(smallest, Hashes.shingle(words, i, SHINGLE));
        }
        return smallest;
    }

    /**
     * Words that few others have, the most telling first: those of the name that a hyphen parts (whole, as others may write
     * them), then names in the description, then long words in it.
     */
    Set<Integer> telling() {
        Set<Integer> found = new LinkedHashSet<>();
        Matcher parted = HYPHENATED.matcher(video.text().name());
        while (parted.find() && found.size() < 2) {
            Tokens.of(parted.group().replaceAll("[-‐‑]", ""), MAX_NAME)
                    .words()
                    .forEach(word -> found.add(Hashes.word(word)));
        }
        for (Token token : description.list()) {
            if (token.capital() && token.word().length() > 2 && isWord(token) && found.size() < TELLING) {
                found.add(Hashes.word(token.word()));
            }
        }
        for (Token token : description.list()) {
            if (token.word().length() >= LONG_WORD && isWord(token) && found.size() < TELLING) {
                found.add(Hashes.word(token.word()));
            }
        }
        return found;
    }

    private boolean isWord(Token token) {
        return !token.single()
                && !token.hasDigit()
                && !description.linked().get(token.sentence())
                && isTelling(token.word());
    }

    private static boolean isTelling(String word) {
        return word.length() > 1 && !FunctionWords.contains(word) && !COPY_WORDS.contains(word);
    }
}
