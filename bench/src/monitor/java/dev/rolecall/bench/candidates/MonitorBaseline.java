package dev.rolecall.bench.candidates;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localprofiles.ProfileRule;
import dev.rolecall.model.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/// Lucene Monitor with a query for each profile: terms for the family, the level and the place of a
/// job, which the presearcher uses, and for the rest of the rule a query that computes it in Java,
/// with the figures of the columns. That is less work than clauses for each skill would be.
///
/// `-Drolecall.bench.presearcher=N` sets the passes of the presearcher; 0 for the one without.
public final class MonitorBaseline implements Baseline {
  private static final int BATCH = 5_000;
  private static final int PASSES = Integer.getInteger("rolecall.bench.presearcher", 2);

  private final ProfileRule.Rules rules = new ProfileRule.Rules();
  private final AtomicReference<ProfileRule.Posting> current = new AtomicReference<>();
  private final Map<String, Query> shared = new HashMap<>();
  private final List<MonitorQuery> batch = new ArrayList<>();
  private final Monitor monitor;

  public MonitorBaseline() throws IOException {
    Presearcher presearcher =
        PASSES == 0 ? new TermFilteredPresearcher() : new MultipassTermFilteredPresearcher(PASSES);
    MonitorConfiguration settings = new MonitorConfiguration();
    settings.setQueryUpdateBufferSize(BATCH);
    monitor = new Monitor(new KeywordAnalyzer(), presearcher, settings);
  }

  @Override
  public String name() {
    return "Monitor, presearcher with " + PASSES + " passes";
  }

  @Override
  public void add(int number, Profile profile) {
    ProfileRule rule = rules.of(profile);
    BooleanQuery query =
        new BooleanQuery.Builder()
            .add(anyOf("family", rule.families()), Occur.FILTER)
            .add(anyOf("level", rule.levels()), Occur.FILTER)
            .add(anyOf("place", rule.places(rules)), Occur.FILTER)
            .add(new RuleQuery(rule, current), Occur.FILTER)
            .build();
    batch.add(new MonitorQuery(Integer.toString(number), query));
    if (batch.size() == BATCH) {
      register();
    }
  }

  private Query anyOf(String field, List<String> terms) {
    return shared.computeIfAbsent(
        field + terms,
        _ -> {
          BooleanQuery.Builder any = new BooleanQuery.Builder();
          terms.forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
          return any.build();
        });
  }

  private void register() {
    try {
      monitor.register(batch);
      batch.clear();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void finish() {
    register();
  }

  @Override
  public BitSet candidates(JobAttributes job) {
    ProfileRule.Posting posting = rules.posting(job);
    current.set(posting);
    Document document = new Document();
    add(document, "family", posting.families());
    add(document, "level", posting.levels());
    add(document, "place", posting.places());
    try {
      MatchingQueries<QueryMatch> found = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
      BitSet numbers = new BitSet();
      found.getMatches().forEach(match -> numbers.set(Integer.parseInt(match.getQueryId())));
      return numbers;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void add(Document document, String field, List<String> terms) {
    terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Matches the only document when the rule of a profile accepts the current job.
  private static final class RuleQuery extends Query {
    private final ProfileRule rule;
    private final AtomicReference<ProfileRule.Posting> current;

    RuleQuery(ProfileRule rule, AtomicReference<ProfileRule.Posting> current) {
      this.rule = rule;
      this.current = current;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
      return new ConstantScoreWeight(this, boost) {
        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext context) {
          if (!rule.accepts(current.get())) {
            return null;
          }
          int end = context.reader().maxDoc();
          return new DefaultScorerSupplier(
              new ConstantScoreScorer(1, mode, DocIdSetIterator.all(end)));
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
          return false;
        }
      };
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
      return "rule";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof RuleQuery that && that.rule == rule;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(rule);
    }
  }
}
