package org.vigie.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vigie.catalog.Video;

/** Queries as people may type them, made of the words of the demo's videos: cut, misspelt, mixed from several. */
final class DemoQueries {

    private final List<String> words = new ArrayList<>();
    private final Random random;

    DemoQueries(List<Video> videos, long seed) {
        random = new Random(seed);
        for (Video video : videos) {
            words.addAll(List.of(video.text().name().split("\\s+")));
            words.addAll(video.text().tags());
            words.add(video.channel().displayName());
        }
    }

    String next() {
        List<String> typed = new ArrayList<>();
        int from = random.nextInt(words.size());
        boolean together = random.nextBoolean();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String word = words.get(together ? (from + i) % words.size() : random.nextInt(words.size()));
            typed.add(random.nextInt(5) == 0 ? slip(word) : word);
        }
        return String.join(" ", typed);
    }

    private String slip(String word) {
        int[] points = word.codePoints().toArray();
        int at = random.nextInt(Math.max(1, points.length));
        if (random.nextBoolean()) {
            return new String(points, 0, at);
        }
        StringBuilder without = new StringBuilder(new String(points, 0, at));
        return without.append(new String(points, Math.min(at + 1, points.length), Math.max(0, points.length - at - 1)))
                .toString();
    }
}
