package dev.rolecall.bench.ranking;

import dev.rolecall.analysis.JobTextAnalyzer;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.html.HtmlText;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.text.JobFamilyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// A keyword search as a person would type it: the kind of work and the skills, ranked by BM25 over
/// titles (three times the weight) and texts.
final class KeywordRanker implements Ranker {
  private static final float TITLE_BOOST = 3;

  private final Analyzer analyzer = JobTextAnalyzer.stemmed();
  private final IndexSearcher searcher;

  KeywordRanker(RankedJobs jobs) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Map.Entry<String, Job> job : jobs.byKey().entrySet()) {
        Document document = new Document();
        document.add(new StoredField("key", job.getKey()));
        document.add(new TextField("title", job.getValue().opening().title(), Field.Store.NO));
        document.add(
            new TextField(
                "text", HtmlText.of(job.getValue().opening().description()), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  @Override
  public String name() {
    return "BM25";
  }

  @Override
  public List<String> rank(GradedPerson person, int limit) {
    try {
      List<String> keys = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query(person.profile()), limit).scoreDocs) {
        keys.add(searcher.storedFields().document(hit.doc).get("key"));
      }
      return keys;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private BooleanQuery query(Profile person) throws IOException {
    String words =
        Stream.concat(
                person.families().stream()
                    .map(JobFamilyText::label)
                    .map(label -> label + " engineer"),
                person.skills().stream()
                    .filter(skill -> skill.preference() != Preference.AVOID)
                    .flatMap(skill -> SkillDictionary.shared().byId(skill.id()).stream())
                    .map(Skill::name))
            .collect(Collectors.joining(" "));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words(words)) {
      query.add(
          new BoostQuery(new TermQuery(new Term("title", word)), TITLE_BOOST),
          BooleanClause.Occur.SHOULD);
      query.add(new TermQuery(new Term("text", word)), BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }

  private List<String> words(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    }
    return words.stream().distinct().toList();
  }
}
