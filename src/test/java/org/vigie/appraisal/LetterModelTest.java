package org.vigie.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterModelTest {

    /** In one language words are mostly "ab", in the other mostly "ba". */
    @Test
    void whatIsUsualCostsLittle() throws IOException {
        LetterModelWriter writer = new LetterModelWriter();
        writer.add("one", Map.of("_", 0.5, "a", 0.5, "b", 0.5, "_a", 0.45, "ab", 0.45, "b_", 0.45, "_b", 0.05));
        writer.add("two", Map.of("_", 0.5, "a", 0.5, "b", 0.5, "_b", 0.45, "ba", 0.45, "a_", 0.45, "_a", 0.05));
        LetterModel model = read(writer);
        assertThat(model.ids()).containsExactly("one", "two");
        assertThat(costs(model, "ab")[0]).isLessThan(0.5f);
        assertThat(costs(model, "ab")[1]).isGreaterThan(2f);
        assertThat(costs(model, "ba")[1]).isLessThan(0.5f);
    }

    @Test
    void aLetterALanguageLacksCostsMost() throws IOException {
        LetterModelWriter writer = new LetterModelWriter();
        writer.add("one", Map.of("_", 0.5, "a", 0.5, "_a", 0.5, "a_", 0.5));
        assertThat(costs(read(writer), "é")[0]).isGreaterThanOrEqualTo(255f / LetterModel.STEPS);
    }

    @Test
    void theShippedModelKnowsTheLanguagesOfTheFilter() {
        assertThat(LetterModel.load().ids())
                .doesNotHaveDuplicates()
                .contains(
                        ("ar bg ca cs cy da de en eo es et eu fa fi fr ga gl he hi hr hu id it lt lv nb nl oc pl pt ro"
                                        + " ru sk sl sr sv tr uk vi")
                                .split(" "));
    }

    private static float[] costs(LetterModel model, String word) {
        int[] costs = new int[model.ids().length];
        model.cost(word, costs);
        float[] nats = new float[costs.length];
        for (int i = 0; i < nats.length; i++) {
            nats[i] = (float) costs[i] / LetterModel.STEPS;
        }
        return nats;
    }

    private static LetterModel read(LetterModelWriter writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(new DataOutputStream(bytes));
        return LetterModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
