package jp.fujimado.procedure.definition.control;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseReadingFormFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;

/** How texts become search terms: words, readings, and pairs of letters. */
final class SearchAnalyzers {

    /** Between two values of one field, so that no phrase spans both. */
    private static final int GAP = 100;

    private SearchAnalyzers() {}

    private static Tokenizer words() {
        return new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH);
    }

    private static TokenStream baseForms(TokenStream words) {
        TokenStream forms = new JapanesePartOfSpeechStopFilter(
                new JapaneseBaseFormFilter(words), JapaneseAnalyzer.getDefaultStopTags());
        forms = new StopFilter(new CJKWidthFilter(forms), JapaneseAnalyzer.getDefaultStopSet());
        return new LowerCaseFilter(new JapaneseKatakanaStemFilter(forms));
    }

    /** Words in their base forms, without particles. */
    static Analyzer ofWords() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = words();
                return new TokenStreamComponents(words, baseForms(words));
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }

    /** Readings of the words in katakana. */
    static Analyzer ofReadings() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = words();
                return new TokenStreamComponents(words, new JapaneseReadingFormFilter(words));
            }
        };
    }

    /** Every two neighbouring letters: finds any part of a word. */
    static Analyzer ofLetterPairs() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new NGramTokenizer(2, 2));
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }
}
