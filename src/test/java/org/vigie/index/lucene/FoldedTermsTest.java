package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;
import org.vigie.appraisal.DemoVideos;
import org.vigie.catalog.Video;

/** The way around Lucene's filters must end where they do. */
class FoldedTermsTest {

    private static final String ODD =
            "AZaz09_-'’.,:+#@🎬👩‍👩‍👧‍👦🇫🇷e\u0301I\u0307ÅKİıßẞΣςǅﬁ①½ℌ𝔘\u200d\u200c\u00ad\u0640كيةىאָกำข้าวバン゛ヴー"
                    + "々〇한ㅎहिन्दी ক্ষ\u0301\u0345\ud835\udc00\n\t \u00a0";

    @Test
    void everyTermIsAsAllFiltersMakeIt() throws IOException {
        List<String> texts = texts();
        Tokenizer one = tokenizer();
        Tokenizer other = tokenizer();
        TokenStream fast = new FoldedTerms(one, TextAnalysis.ACCENTS);
        TokenStream plain = new PersianNormalizationFilter(new ArabicNormalizationFilter(new ICUFoldingFilter(
                new HindiNormalizationFilter(new IndicNormalizationFilter(other)), TextAnalysis.ACCENTS)));
        for (String text : texts) {
            assertThat(terms(one, fast, text)).as(text).isEqualTo(terms(other, plain, text));
        }
    }

    /** Real ones, and such as nobody writes. */
    private static List<String> texts() {
        List<String> texts = DemoVideos.all().stream()
                .map(Video::text)
                .flatMap(text -> Stream.of(text.name(), String.valueOf(text.description())))
                .collect(Collectors.toCollection(ArrayList::new));
        Random random = new Random(1);
        int real = texts.size();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = 1 + random.nextInt(30); left > 0; left--) {
                String from = random.nextInt(4) > 0 ? ODD : texts.get(random.nextInt(real));
                text.append(from.isEmpty() ? ' ' : from.charAt(random.nextInt(from.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static Tokenizer tokenizer() {
        return new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
    }

    private static List<String> terms(Tokenizer source, TokenStream stream, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        source.setReader(new StringReader(text));
        try (stream) {
            stream.reset();
            while (stream.incrementToken()) {
                OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
                terms.add(stream.getAttribute(CharTermAttribute.class) + " "
                        + stream.getAttribute(TypeAttribute.class).type() + offsets.startOffset() + "-"
                        + offsets.endOffset());
            }
        }
        return terms;
    }
}
