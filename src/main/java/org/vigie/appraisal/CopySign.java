package org.vigie.appraisal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.vigie.catalog.ShortUuid;
import org.vigie.catalog.Video;

/**
 * What is remembered of a video to tell whether another is a copy of it, in at most {@value #MAX_BYTES} bytes: how long it
 * is, whose, when it was published, and hashes of 16 bits of words, see {@link CopyText}. {@link Likeness} has the rule.
 */
public final class CopySign {

    public static final int MAX_BYTES = 48;

    private static final int VERSION = 1;
    private static final int COPY = 1;
    private static final int LIVE = 2;
    private static final int HEADER = 19;
    private static final int MAX_SHORTS = (MAX_BYTES - HEADER) / Short.BYTES;
    private static final int MAX_SECONDS = 0xFFFFFF;
    private static final int MAX_WORDS = 7;
    private static final int MAX_NUMBERS = 4;
    private static final int UUID_LENGTH = 36;

    /** As if every day since 2000 were numbered from 1; 0 if unknown. */
    private static final long DAY_ZERO = 10_956;

    final int seconds;
    final int host;
    final int channel;
    final int uuid;
    final int linked;
    final int published;
    final int original;
    final int language;
    final boolean copy;
    final boolean live;
    final int[] words;
    final int[] numbers;
    final int[] channelWords;
    final int[] sentences;
    final int[] telling;

    private CopySign(ByteBuffer in) {
        int flags = in.get();
        if (flags >> 4 != VERSION) {
            throw new IllegalArgumentException("a sign of version " + (flags >> 4));
        }
        copy = (flags & COPY) != 0;
        live = (flags & LIVE) != 0;
        seconds = (in.get() & 0xFF) << 16 | in.getShort() & 0xFFFF;
        host = in.getShort() & 0xFFFF;
        channel = in.getShort() & 0xFFFF;
        uuid = in.getShort() & 0xFFFF;
        linked = in.getShort() & 0xFFFF;
        published = in.getShort() & 0xFFFF;
        original = in.getShort() & 0xFFFF;
        language = in.get() & 0xFF;
        int counts = in.getShort() & 0xFFFF;
        words = shorts(in, counts >> 12);
        numbers = shorts(in, counts >> 9 & 7);
        channelWords = shorts(in, counts >> 7 & 3);
        sentences = shorts(in, counts >> 5 & 3);
        telling = shorts(in, counts & 31);
    }

    private static int[] shorts(ByteBuffer in, int count) {
        int[] read = new int[count];
        for (int i = 0; i < count; i++) {
            read[i] = in.getShort() & 0xFFFF;
        }
        return read;
    }

    public static CopySign of(Video video) {
        byte[] written = write(video);
        return read(written, 0, written.length);
    }

    /** @throws IllegalArgumentException if this is no sign of this version */
    public static CopySign read(byte[] bytes, int offset, int length) {
        try {
            return new CopySign(ByteBuffer.wrap(bytes, offset, length));
        } catch (BufferUnderflowException cutShort) {
            throw new IllegalArgumentException("a sign of " + length + " bytes is cut short", cutShort);
        }
    }

    /** The sign as it is stored. */
    public static byte[] write(Video video) {
        CopyText text = new CopyText(video);
        NameWords name = text.name();
        int[] nameWords = first(name.words(), MAX_WORDS);
        int[] numbers = first(name.numbers(), MAX_NUMBERS);
        int[] channelWords = first(text.channel(), 2);
        int rest = MAX_SHORTS - nameWords.length - numbers.length - channelWords.length;
        int[] sentences = first(text.sentences(), Math.min(3, rest));
        int[] telling = first(text.telling(), Math.min(15, rest - sentences.length));
        ByteBuffer out = ByteBuffer.allocate(MAX_BYTES);
        writeHeader(video, text, out);
        out.putShort((short) (nameWords.length << 12
                | numbers.length << 9
                | channelWords.length << 7
                | sentences.length << 5
                | telling.length));
        for (int[] hashes : new int[][] {nameWords, numbers, channelWords, sentences, telling}) {
            for (int hash : hashes) {
                out.putShort((short) hash);
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void writeHeader(Video video, CopyText text, ByteBuffer out) {
        int seconds = Math.clamp(video.seconds(), 0, MAX_SECONDS);
        out.put((byte) (VERSION << 4 | (text.saysItIsACopy() ? COPY : 0) | (video.live() ? LIVE : 0)));
        out.put((byte) (seconds >> 16));
        out.putShort((short) seconds);
        out.putShort((short) Hashes.of(video.host().name()));
        out.putShort((short) Hashes.of(video.channel().handle()));
        out.putShort((short) Hashes.of(video.uuid().toString()));
        out.putShort((short) hashOfLink(text.linkedVideo()));
        out.putShort((short) day(video.dates().published()));
        out.putShort((short) day(video.dates().originallyPublished()));
        String language = video.labels().language().id();
        out.put((byte) (language == null ? 0 : Hashes.of(language.split("-")[0])));
    }

    private static int hashOfLink(String linked) {
        if (linked == null) {
            return 0;
        }
        return linked.length() == UUID_LENGTH
                ? Hashes.of(linked.toLowerCase(Locale.ROOT))
                : ShortUuid.parse(linked).map(UUID::toString).map(Hashes::of).orElse(0);
    }

    private static int day(Instant time) {
        return time == null ? 0 : Math.clamp(time.getEpochSecond() / 86_400 - DAY_ZERO, 1, 0xFFFF);
    }

    /** The smallest, so that of two sets with common members the same are kept; in ascending order. */
    private static int[] first(Collection<Integer> sorted, int most) {
        return sorted.stream().mapToInt(Integer::intValue).limit(most).toArray();
    }

    /** The largest hash up to which this sign has all words of its name. */
    int wordsKnownTo() {
        return words.length < MAX_WORDS ? 0xFFFF : words[words.length - 1];
    }

    /** Whether both are the same recording, as far as their words can tell; see {@link Likeness} for the rule. */
    public boolean isCopyOf(CopySign other) {
        return Math.abs(seconds - other.seconds) <= Likeness.SLACK_SECONDS && Likeness.of(this, other).isCopy();
    }
}
