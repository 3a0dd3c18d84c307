package org.vigie.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Samples;
import org.vigie.index.Hits;
import org.vigie.index.Hits.Hit;
import org.vigie.index.SearchOverdue;

class WarmUpTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void asksForWordsOfTheNewestVideos() {
        WarmUp warmUp = new WarmUp(request -> {
            asked.add(request.text());
            return request.text().isEmpty()
                    ? Hits.of(2, List.of(hit("Boats of the harbour"), hit("Spring")))
                    : Hits.of(0, List.of());
        });
        assertThat(warmUp.isDone()).isFalse();

        warmUp.run();

        assertThat(asked).containsExactly("", "Boats of", "Spring");
        assertThat(warmUp.isDone()).isTrue();
    }

    @Test
    void anEmptyIndexIsWarmAtOnce() {
        WarmUp warmUp = new WarmUp(request -> Hits.of(0, List.of()));

        warmUp.run();

        assertThat(warmUp.isDone()).isTrue();
    }

    @Test
    void endsOnAMachineThatIsTooBusy() {
        WarmUp warmUp = new WarmUp(request -> {
            throw new SearchOverdue();
        });

        warmUp.run();

        assertThat(warmUp.isDone()).isTrue();
    }

    private static Hit hit(String name) {
        return Hit.of(Samples.video(name).build(), 0);
    }
}
