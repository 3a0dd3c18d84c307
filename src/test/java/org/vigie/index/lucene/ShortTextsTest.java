package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.vigie.index.Query.TextField;

/** What is written of an item's short texts is read again, whatever it was. */
class ShortTextsTest {

    private record Read(TextField field, int position, int hash, boolean first) {}

    private final ShortTexts.Writer writer = new ShortTexts.Writer();

    @Test
    void termsAreReadInTheirOrderWithFieldAndPosition() {
        writer.begin(TextField.NAME);
        writer.add("peertopeer", 0);
        writer.add("peer", 0);
        writer.add("to", 1);
        writer.begin(TextField.HOST);
        writer.add("tube", 0);

        assertThat(read())
                .containsExactly(
                        new Read(TextField.NAME, 0, ShortTexts.hash("peertopeer"), true),
                        new Read(TextField.NAME, 0, ShortTexts.hash("peer"), false),
                        new Read(TextField.NAME, 1, ShortTexts.hash("to"), false),
                        new Read(TextField.HOST, 0, ShortTexts.hash("tube"), true));
    }

    @Test
    void eachValueOfAFieldBeginsAnew() {
        for (String tag : List.of("first", "second")) {
            writer.begin(TextField.TAGS);
            writer.add(tag, 0);
            writer.add("word", 1);
        }

        assertThat(read()).extracting(Read::position).containsExactly(0, 1, 0, 1);
        assertThat(read()).extracting(Read::first).containsExactly(true, false, true, false);
    }

    @Test
    void positionsMayGoBackAsTheyDoForTextsWithoutSpaces() {
        int[] positions =
                IntStream.concat(IntStream.range(0, 64), IntStream.range(0, 63)).toArray();
        writer.begin(TextField.NAME);
        for (int position : positions) {
            writer.add("x" + position, position);
        }

        assertThat(read().stream().mapToInt(Read::position))
                .containsExactly(IntStream.of(positions).boxed().toArray(Integer[]::new));
    }

    @Test
    void whatIsFarAwayIsOnlyKnownToBeFar() {
        writer.begin(TextField.NAME);
        writer.add("near", 0);
        writer.add("far", 5_000);
        writer.add("next", 5_001);

        assertThat(read()).extracting(Read::position).containsExactly(0, 100, 101);
    }

    @Test
    void aValueKeepsTwoHundredAndFiftyTermsAndTheNextIsWhole() {
        writer.begin(TextField.NAME);
        IntStream.range(0, 1_000).forEach(i -> writer.add("word" + i, i));
        writer.begin(TextField.TAGS);
        writer.add("tag", 0);

        List<Read> read = read();
        assertThat(read).hasSize(251);
        assertThat(read.get(249)).isEqualTo(new Read(TextField.NAME, 249, ShortTexts.hash("word249"), false));
        assertThat(read.get(250)).isEqualTo(new Read(TextField.TAGS, 0, ShortTexts.hash("tag"), true));
    }

    @Test
    void fieldsWithoutTermsAndDescriptionsLeaveNothing() {
        writer.begin(TextField.NAME);
        writer.begin(TextField.TAGS);
        writer.begin(TextField.CHANNEL);
        writer.add("only", 0);
        writer.begin(TextField.DESCRIPTION);

        assertThat(read()).containsExactly(new Read(TextField.CHANNEL, 0, ShortTexts.hash("only"), true));
        assertThat(new ShortTexts.Writer().bytes().length).isZero();
    }

    @Test
    void aReaderIsUsedForOneTextAfterTheOther() {
        writer.begin(TextField.NAME);
        writer.add("one", 0);
        ShortTexts.Reader reader = new ShortTexts.Reader();
        reader.open(writer.bytes());
        reader.next();
        reader.open(new BytesRef());
        assertThat(reader.next()).isFalse();
        reader.open(writer.bytes());
        assertThat(reader.next()).isTrue();
        assertThat(reader.position).isZero();
    }

    @Test
    void whateverIsWrittenIsRead() {
        Random random = new Random(17);
        for (int round = 0; round < 500; round++) {
            ShortTexts.Writer any = new ShortTexts.Writer();
            List<Read> written = new ArrayList<>();
            for (int values = random.nextInt(6); values > 0; values--) {
                TextField field = random.nextBoolean() ? TextField.TAGS : TextField.ACCOUNT;
                any.begin(field);
                int position = 0;
                for (int i = 0; i < random.nextInt(200); i++) {
                    position = Math.max(0, position + random.nextInt(-60, 100));
                    any.add("t" + position, position);
                    written.add(new Read(field, position, ShortTexts.hash("t" + position), i == 0));
                }
            }
            assertThat(read(any.bytes())).isEqualTo(written);
        }
    }

    @Test
    void wordsHaveHashesOfTheirOwn() {
        Set<Integer> hashes = new HashSet<>();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                for (String end : List.of("", "s", "e", "en", "ing", "映", "가")) {
                    hashes.add(ShortTexts.hash("" + first + second + end));
                }
            }
        }
        assertThat(hashes).hasSize(26 * 26 * 7);
    }

    private List<Read> read() {
        return read(writer.bytes());
    }

    private static List<Read> read(BytesRef bytes) {
        ShortTexts.Reader reader = new ShortTexts.Reader();
        reader.open(bytes);
        List<Read> read = new ArrayList<>();
        while (reader.next()) {
            read.add(new Read(reader.field, reader.position, reader.hash, reader.first));
        }
        return read;
    }
}
