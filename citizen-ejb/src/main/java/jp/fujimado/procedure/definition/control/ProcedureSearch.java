package jp.fujimado.procedure.definition.control;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.ProcedureGuide;
import jp.fujimado.shared.text.Kana;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Finds procedures by words (漢字), by reading or part of it (にんぷ, シエン), by ordinary words through the list of
 * synonyms, and by the first letters while somebody types. Holds its index in memory; safe for many threads.
 */
public final class ProcedureSearch {

    private static final String CODE = "code";
    private static final String LETTERS = "letters";
    private static final Map<String, Float> WORD_FIELDS = Map.of("title", 4f, "keywords", 3f, "text", 1f);
    private static final int LONGEST_QUERY = 100;

    private final Synonyms synonyms;
    private final Analyzer words = SearchAnalyzers.ofWords();
    private final Analyzer letterPairs = SearchAnalyzers.ofLetterPairs();
    private final Analyzer readings = SearchAnalyzers.ofReadings();
    private volatile IndexSearcher searcher;

    /**
     * @param synonyms list of ordinary words, lines {@code word, word => word, word}
     * @throws IllegalStateException if the list cannot be read
     */
    public ProcedureSearch(Reader synonyms) {
        this.synonyms = new Synonyms(synonyms);
        index(List.of());
    }

    /** Replaces everything that can be found; searches under way end on the old state. */
    public void index(Collection<ProcedureDefinition> definitions) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            Analyzer analyzer = new PerFieldAnalyzerWrapper(words, Map.of(LETTERS, letterPairs));
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (ProcedureDefinition definition : definitions) {
                    writer.addDocument(document(definition));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException memoryHasNone) {
            throw new UncheckedIOException(memoryHasNone);
        }
    }

    private Document document(ProcedureDefinition definition) throws IOException {
        ProcedureGuide guide = definition.guide();
        Document document = new Document();
        document.add(new StoredField(CODE, definition.code()));
        add(document, "title", guide.title());
        add(document, LETTERS, guide.title());
        add(document, LETTERS, guide.kana());
        add(document, LETTERS, reading(guide.title()));
        for (String keyword : guide.finding().keywords()) {
            add(document, "keywords", keyword);
            add(document, LETTERS, keyword);
            add(document, LETTERS, reading(keyword));
        }
        add(document, "text", guide.lead());
        add(document, LETTERS, reading(guide.lead()));
        add(document, "text", guide.facts().who());
        add(document, "text", guide.facts().benefit());
        guide.notes().forEach(note -> add(document, "text", note.title()));
        add(document, "text", guide.source().legalName());
        return document;
    }

    private static void add(Document document, String field, String text) {
        String value = plain(text);
        document.add(new TextField(field, field.equals(LETTERS) ? Kana.katakana(value) : value, Field.Store.NO));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** One form for hiragana and katakana, full and half width, capitals and small letters. */
    static String comparable(String text) {
        return Kana.katakana(plain(text));
    }

    private String reading(String text) throws IOException {
        return String.join("", terms(readings, plain(text)));
    }

    private static List<String> terms(Analyzer analyzer, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }

    /**
     * Codes of the procedures that fit, best first; also good for the letters typed so far.
     *
     * @param most how many at most
     */
    public List<String> find(String typed, int most) {
        String text = shortened(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        addWords(query, text, 1f);
        for (String meant : synonyms.in(text)) {
            addWords(query, plain(meant), 0.5f);
        }
        for (String part : text.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            query.add(new BoostQuery(letters(part), 2f), Occur.SHOULD);
        }
        return search(query.build(), most);
    }

    private void addWords(BooleanQuery.Builder query, String text, float weight) {
        QueryBuilder inWords = new QueryBuilder(words);
        WORD_FIELDS.forEach((field, boost) -> {
            Query inField = inWords.createBooleanQuery(field, text, Occur.SHOULD);
            if (inField != null) {
                query.add(new BoostQuery(inField, boost * weight), Occur.SHOULD);
            }
        });
    }

    /** The letters in exactly this order, anywhere in a title, keyword or reading. */
    private Query letters(String part) {
        String kana = Kana.katakana(part);
        if (kana.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        Query phrase = new QueryBuilder(letterPairs).createPhraseQuery(LETTERS, kana);
        return phrase == null ? new PrefixQuery(new Term(LETTERS, kana)) : phrase;
    }

    /** Codes of the procedures that look most alike what was typed, for somebody whose search found nothing. */
    public List<String> similar(String typed, int most) {
        try {
            String text = shortened(typed);
            QueryBuilder pairs = new QueryBuilder(letterPairs);
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (String form : List.of(Kana.katakana(text), reading(text))) {
                Query inLetters = pairs.createBooleanQuery(LETTERS, form, Occur.SHOULD);
                if (inLetters != null) {
                    query.add(inLetters, Occur.SHOULD);
                }
            }
            return search(query.build(), most);
        } catch (IOException memoryHasNone) {
            throw new UncheckedIOException(memoryHasNone);
        }
    }

    private static String shortened(String typed) {
        String text = plain(typed == null ? "" : typed);
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), LONGEST_QUERY)));
    }

    private List<String> search(Query query, int most) {
        try {
            IndexSearcher current = searcher;
            List<String> codes = new ArrayList<>();
            for (ScoreDoc hit : current.search(query, most).scoreDocs) {
                codes.add(current.storedFields().document(hit.doc).get(CODE));
            }
            return codes;
        } catch (IOException memoryHasNone) {
            throw new UncheckedIOException(memoryHasNone);
        }
    }
}
