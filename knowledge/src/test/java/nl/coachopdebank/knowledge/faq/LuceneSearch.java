package nl.coachopdebank.knowledge.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.coachopdebank.knowledge.faq.Lessons.Example;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Full-text search over the phrasings, to compare with: the topic of the best hits. */
final class LuceneSearch {
    private static final int HITS = 30;
    /** The second and third hit of a topic count for less. */
    private static final double FADING = 0.3;

    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    LuceneSearch(List<Example> examples, Analyzer analyzer) {
        this.analyzer = analyzer;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Example example : examples) {
                Document document = new Document();
                document.add(new StringField("topic", example.topic(), Field.Store.YES));
                document.add(new TextField("text", example.text(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Topics with their weight, heaviest first. */
    Map<String, Double> search(String text) {
        Query query = new QueryBuilder(analyzer).createBooleanQuery("text", text);
        Map<String, List<Double>> hits = new TreeMap<>();
        if (query != null) {
            try {
                TopDocs found = searcher.search(query, HITS);
                for (ScoreDoc hit : found.scoreDocs) {
                    String topic = searcher.storedFields().document(hit.doc).get("topic");
                    hits.computeIfAbsent(topic, t -> new ArrayList<>()).add((double) hit.score);
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        Map<String, Double> weights = new TreeMap<>();
        hits.forEach((topic, list) -> weights.put(topic, faded(list)));
        return weights;
    }

    private static double faded(List<Double> list) {
        double sum = 0;
        double factor = 1;
        for (double one : list.subList(0, Math.min(3, list.size()))) {
            sum += factor * one;
            factor *= FADING;
        }
        return sum;
    }
}
