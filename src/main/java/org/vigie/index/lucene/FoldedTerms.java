package org.vigie.index.lucene;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Folds terms by Lucene's filters for case, accents and several scripts; those of plain letters and digits, which most are,
 * without them, since all that would happen to them is that capitals become small.
 */
final class FoldedTerms extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TokenStream filters;

    FoldedTerms(TokenStream input, Normalizer2 accents) {
        super(input);
        filters = new PersianNormalizationFilter(new ArabicNormalizationFilter(new ICUNormalizer2Filter(
                new HindiNormalizationFilter(new IndicNormalizationFilter(new Same(input))), accents)));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!isPlain(term.buffer(), term.length())) {
            return filters.incrementToken();
        }
        char[] letters = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            letters[i] |= (char) (letters[i] >= 'A' && letters[i] <= 'Z' ? 0x20 : 0);
        }
        return true;
    }

    private static boolean isPlain(char[] letters, int length) {
        for (int i = 0; i < length; i++) {
            char c = letters[i];
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Hands on the term its source was given by another. */
    private static final class Same extends TokenStream {

        Same(TokenStream source) {
            super(source);
        }

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
