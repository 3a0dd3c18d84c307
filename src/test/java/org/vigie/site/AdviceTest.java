package org.vigie.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.peertube.Trouble;

class AdviceTest {

    @ParameterizedTest
    @EnumSource
    void theFirstSentenceIsWhatIsAndTheRestWhatToDoInBothLanguages(Trouble trouble) throws IOException {
        for (String language : new String[] {"en", "fr"}) {
            Advice advice = Advice.of(text(language, trouble));
            assertThat(advice.diagnosis()).endsWith(".").hasSizeBetween(15, 160);
            assertThat(advice.whatToDo()).endsWith(".").hasSizeGreaterThan(15);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageSaysInEnglishWhatProgramsAreTold(Trouble trouble) throws IOException {
        assertThat(text("en", trouble)).isEqualTo(trouble.advice());
    }

    private static String text(String language, Trouble trouble) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("web/messages/doctor_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts.getProperty("trouble_$" + trouble);
    }
}
