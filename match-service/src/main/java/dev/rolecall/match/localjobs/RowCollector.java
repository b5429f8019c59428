package dev.rolecall.match.localjobs;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Collects the rows of the jobs that a text query finds.
final class RowCollector extends SimpleCollector {
  private final String field;
  private final RoaringBitmap rows = new RoaringBitmap();
  private @Nullable NumericDocValues rowOf;

  private RowCollector(String field) {
    this.field = field;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    rowOf = leaf.reader().getNumericDocValues(field);
  }

  @Override
  public void collect(int doc) throws IOException {
    if (rowOf != null && rowOf.advanceExact(doc)) {
      rows.add((int) rowOf.longValue());
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /// One collector for each slice of the index; the result has all their rows.
  record Manager(String field) implements CollectorManager<RowCollector, RoaringBitmap> {
    @Override
    public RowCollector newCollector() {
      return new RowCollector(field);
    }

    @Override
    public RoaringBitmap reduce(Collection<RowCollector> collectors) {
      RoaringBitmap all = new RoaringBitmap();
      collectors.forEach(collector -> all.or(collector.rows));
      return all;
    }
  }
}
