package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.index.Hits.Part;
import org.vigie.index.Query.TextField;
import org.vigie.index.Ranking;
import org.vigie.index.lucene.Variant.Kind;

/** Each weight does what ranking.yaml says of it, and nothing else. */
class MatchScoreTest {

    private static final TextAnalysis ANALYSIS = new TextAnalysis();
    private static final Ranking USUAL = Ranking.DEFAULT;

    @Test
    void aWordCountsByTheWeightOfWhereItStands() {
        double name = score("heron", doc(TextField.NAME, "the heron and others"));
        double tags = score("heron", doc(TextField.TAGS, "heron"));
        double channel = score("heron", doc(TextField.CHANNEL, "heron"));
        double account = score("heron", doc(TextField.ACCOUNT, "heron"));

        assertThat(name).isGreaterThan(tags);
        assertThat(tags).isGreaterThan(channel);
        assertThat(channel).isGreaterThan(account);
        assertThat(account).isPositive();
    }

    @Test
    void inFieldsThatSumUpToEnoughAWordHasHalfOfWhatItCanHave() {
        double enough = USUAL.fields().get(TextField.TAGS);
        assertThat(enough).isEqualTo(USUAL.enough());

        assertThat(score("heron", doc(TextField.TAGS, "heron"))).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void aWordInTheDescriptionCountsAlthoughItIsNotAmongTheShortTexts() {
        Doc described = doc(TextField.NAME, "Birds").with(TextField.DESCRIPTION, "A heron stands in the reeds.");

        assertThat(part(described, "heron", "fields.description")).isPositive();
        assertThat(part(described, "birds", "fields.description")).isZero();
    }

    @Test
    void whatIsTypedIsNeverWorseThanAnotherFormOfIt() {
        for (TextField field : List.of(TextField.NAME, TextField.TAGS, TextField.CHANNEL, TextField.DESCRIPTION)) {
            double exact = score(inflected("heron", "herons"), doc(field, "heron"));
            double other = score(inflected("heron", "herons"), doc(field, "herons"));
            assertThat(exact).as(field.name()).isGreaterThan(other);
            assertThat(other).isPositive();
        }
    }

    @Test
    void bothFormsTogetherAreNoBetterThanTheOneThatIsTyped() {
        double exact = score(inflected("heron", "herons"), doc(TextField.TAGS, "heron"));
        double both = score(inflected("heron", "herons"), doc(TextField.TAGS, "heron herons"));

        assertThat(both).isCloseTo(exact, within(1e-9));
    }

    @Test
    void wordsThatFollowEachOtherAsTypedAddThePhrase() {
        Doc together = doc(TextField.NAME, "a grey heron by the water");
        Doc turned = doc(TextField.NAME, "a heron grey by the water");

        assertThat(score("grey heron", together) - score("grey heron", turned))
                .isCloseTo(USUAL.closeness().phrase(), within(1e-9));
        assertThat(part(together, "grey heron", "closeness.phrase"))
                .isCloseTo(USUAL.closeness().phrase(), within(1e-9));
        assertThat(part(turned, "grey heron", "closeness.phrase")).isZero();
    }

    @Test
    void aNameThatIsJustTheQueryAddsTheExactName() {
        assertThat(part(doc(TextField.NAME, "Grey heron"), "grey heron", "closeness.exact-name"))
                .isEqualTo(USUAL.closeness().exactName());
        assertThat(part(doc(TextField.NAME, "Grey heron two"), "grey heron", "closeness.exact-name"))
                .isZero();
        assertThat(part(doc(TextField.NAME, "Grey"), "grey heron", "closeness.exact-name"))
                .isZero();
        assertThat(part(doc(TextField.TAGS, "grey heron"), "grey heron", "closeness.exact-name"))
                .isZero();
    }

    @Test
    void aNameAddsTheMoreTheLessElseItHas() {
        double whole = part(doc(TextField.NAME, "grey heron"), "grey heron", "closeness.whole-name");
        double half = part(doc(TextField.NAME, "grey heron at dawn"), "grey heron", "closeness.whole-name");

        assertThat(whole).isCloseTo(USUAL.closeness().wholeName(), within(1e-9));
        assertThat(half).isCloseTo(whole / 2, within(1e-9));
    }

    @Test
    void aRareWordCountsMoreThanACommonOne() {
        List<QueryWord> words = List.of(word(0, "heron", 5), word(1, "video", 1));

        assertThat(score(words, doc(TextField.TAGS, "heron")))
                .isCloseTo(5 * score(words, doc(TextField.TAGS, "video")), within(1e-9));
    }

    @Test
    void aSplitWordMustStandTogether() {
        List<QueryWord> words = List.of(new QueryWord(
                0,
                "linuxmint",
                List.of(new Variant(Kind.SPLIT, List.of("linux", "mint"), 0.9)),
                List.of(),
                1,
                false,
                false));

        assertThat(score(words, doc(TextField.NAME, "try linux mint today"))).isPositive();
        assertThat(score(words, doc(TextField.NAME, "try mint linux today"))).isZero();
        assertThat(score(words, doc(TextField.NAME, "linux and mint"))).isZero();
        assertThat(score(words, doc(TextField.TAGS, "linux"))).isZero();
    }

    @Test
    void whatIsWrittenWithoutSpacesIsFoundByMostOfItsPairs() {
        List<QueryWord> reading =
                List.of(grams(ANALYSIS.pieces("鉄道模型", 1).getFirst().form()));

        assertThat(score(reading, doc(TextField.NAME, "鉄道模型の世界"))).isPositive();
        assertThat(score(reading, doc(TextField.NAME, "鉄道の旅"))).isZero();
        assertThat(score(reading, doc(TextField.DESCRIPTION, "鉄道模型の世界"))).isPositive();
    }

    @Test
    void whatIsMissingIsTold() {
        List<QueryWord> words = List.of(
                word(0, "heron", 1),
                word(1, "stork", 1),
                new QueryWord(
                        2, "the", List.of(new Variant(Kind.EXACT, List.of("the"), 1)), List.of(), 1, false, true));
        WordMatcher matcher = matched(words, doc(TextField.NAME, "heron"));

        assertThat(new MatchScore(words, USUAL).missing(matcher))
                .as("what is optional is never missing")
                .extracting(QueryWord::typed)
                .containsExactly("stork");
    }

    @ParameterizedTest
    @EnumSource(TextField.class)
    void aFieldThatIsLeftOutCountsNothing(TextField field) {
        Map<TextField, Float> others = new HashMap<>(USUAL.fields());
        others.remove(field);
        Ranking without = new Ranking(others, 3, USUAL.variants(), new Ranking.Closeness(0, 0, 0), USUAL.signals());
        List<QueryWord> words = words("heron");

        assertThat(new MatchScore(words, without).of(matched(words, doc(field, "heron"))))
                .isZero();
    }

    @Test
    void thePartsAddUpToTheScore() {
        Random random = new Random(31);
        String[] some = {"heron", "grey", "reed", "water", "dawn", "boat", "stork", "peer-to-peer", "鳥", "カメラ"};
        for (int round = 0; round < 300; round++) {
            Doc doc = new Doc();
            for (TextField field : TextField.values()) {
                doc.with(field, some(some, random, 6));
            }
            List<QueryWord> words = words(some(some, random, 5));
            WordMatcher matcher = matched(words, doc);
            MatchScore score = new MatchScore(words, USUAL);

            double sum = score.parts(matcher).stream().mapToDouble(Part::value).sum();
            assertThat(sum).isCloseTo(score.of(matcher), within(1e-9));
            assertThat(score.of(matcher)).isBetween(0.0, 2.0);
        }
    }

    private static String some(String[] words, Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        return text.toString();
    }

    private static List<QueryWord> words(String text) {
        List<QueryWord> words = new ArrayList<>();
        for (Piece piece : ANALYSIS.pieces(text, 20)) {
            words.add(word(words.size(), piece.form(), 1));
        }
        return words;
    }

    private static QueryWord word(int group, String form, double weight) {
        return new QueryWord(
                group, form, List.of(new Variant(Kind.EXACT, List.of(form), 1)), List.of(), weight, false, false);
    }

    private static QueryWord grams(String form) {
        List<String> grams = new ArrayList<>();
        PieceTerms.grams(form, 0, (gram, position) -> grams.add(gram));
        return new QueryWord(0, form, List.of(new Variant(Kind.EXACT, List.of(form), 1)), grams, 1, false, false);
    }

    private static List<QueryWord> inflected(String form, String other) {
        return List.of(new QueryWord(
                0,
                form,
                List.of(
                        new Variant(Kind.EXACT, List.of(form), 1),
                        new Variant(
                                Kind.INFLECTED, List.of(other), USUAL.variants().inflected())),
                List.of(),
                1,
                false,
                false));
    }

    private static double score(String typed, Doc doc) {
        return score(words(typed), doc);
    }

    private static double score(List<QueryWord> words, Doc doc) {
        return new MatchScore(words, USUAL).of(matched(words, doc))
                - closeness(new MatchScore(words, USUAL).parts(matched(words, doc)), words.size());
    }

    /** A single word has no neighbours; what it adds as a whole name is left out where fields are compared. */
    private static double closeness(List<Part> parts, int words) {
        return words > 1
                ? 0
                : parts.stream()
                        .filter(part -> part.name().startsWith("closeness."))
                        .mapToDouble(Part::value)
                        .sum();
    }

    private static double part(Doc doc, String typed, String name) {
        List<QueryWord> words = words(typed);
        return new MatchScore(words, USUAL)
                .parts(matched(words, doc)).stream()
                        .filter(part -> part.name().equals(name))
                        .mapToDouble(Part::value)
                        .sum();
    }

    private static WordMatcher matched(List<QueryWord> words, Doc doc) {
        WordMatcher matcher = new WordMatcher(words);
        String[] terms = matcher.terms();
        try {
            matcher.match(doc.shortTexts(), term -> doc.frequencies.getOrDefault(terms[term], 0));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        return matcher;
    }

    private static Doc doc(TextField field, String text) {
        return new Doc().with(field, text);
    }

    /** The texts of an item as the index keeps them. */
    private static final class Doc {

        private final DocumentWords words = new DocumentWords(ANALYSIS);
        private final Map<String, Integer> frequencies = new HashMap<>();

        Doc with(TextField field, String text) {
            words.add(field, text);
            PieceTerms.each(
                    ANALYSIS.pieces(text, 3_000),
                    (term, position) -> frequencies.merge(term, CandidateWeights.of(field), Integer::sum));
            return this;
        }

        BytesRef shortTexts() {
            return words.shortTexts();
        }
    }
}
