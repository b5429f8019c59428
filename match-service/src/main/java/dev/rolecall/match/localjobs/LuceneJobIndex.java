package dev.rolecall.match.localjobs;

import dev.rolecall.model.JobId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// A Lucene index on disk with the text, the complete record and the row of each job.
///
/// A job has two documents: one with its record, and one with its text. Most changes of a job do
/// not change its text, and a text is expensive to index.
///
/// A commit and the data given to [#commit(Map)] are on disk together or not at all. One thread
/// writes; searches see its changes after [#refresh()].
final class LuceneJobIndex implements Closeable {
  /// Incremented when fields or analysis change: an index of another format is rebuilt.
  private static final String FORMAT = "3";

  private static final String FORMAT_KEY = "rolecall-format";
  private static final double BUFFER_MB = 32;
  private static final int SEGMENTS_PER_TIER = 20;

  private final Directory directory;
  private final JobAnalyzer analyzer = new JobAnalyzer();
  private final JobDocuments documents = new JobDocuments(analyzer);
  private final IndexWriter writer;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  private LuceneJobIndex(Directory directory) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setCommitOnClose(false);
    config.setUseCompoundFile(false);
    config.setMergePolicy(mergePolicy());
    this.writer = new IndexWriter(directory, config);
    this.reader = DirectoryReader.open(writer);
    this.searcher = searcherOf(reader);
  }

  /// @throws org.apache.lucene.store.LockObtainFailedException when another instance uses it
  /// @throws IOException also when the index is broken or of another format
  static LuceneJobIndex open(Path path) throws IOException {
    Directory directory = FSDirectory.open(path);
    LuceneJobIndex index = null;
    try {
      index = new LuceneJobIndex(directory);
      index.check();
      return index;
    } catch (IOException | RuntimeException broken) {
      closeQuietly(index == null ? directory : index);
      throw broken;
    }
  }

  private static void closeQuietly(Closeable broken) {
    try {
      broken.close();
    } catch (IOException alsoBroken) {
      // the first failure is the one to report
    }
  }

  private void check() throws IOException {
    String format = commitData().get(FORMAT_KEY);
    if (format != null ? !format.equals(FORMAT) : reader.maxDoc() > 0) {
      throw new IOException("The index is of format " + format + ", not " + FORMAT);
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof CodecReader files) {
        files.checkIntegrity();
      }
    }
  }

  /// Merging costs more than searching more segments: searches are rare and writes are not.
  private static TieredMergePolicy mergePolicy() {
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setSegmentsPerTier(SEGMENTS_PER_TIER);
    policy.setNoCFSRatio(0);
    return policy;
  }

  /// No query cache: searches rarely repeat.
  private static IndexSearcher searcherOf(DirectoryReader reader) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    return searcher;
  }

  /// Puts a job's record, and its text when that is new or changed.
  ///
  /// @param addresses of [JobAddresses]
  /// @param parts null when the index holds the same text of this job
  /// @param known whether the index may hold this job: looking for documents to replace is
  ///   expensive
  void put(
      int row,
      JobId id,
      byte[] record,
      Set<String> addresses,
      @Nullable List<String> parts,
      boolean known)
      throws IOException {
    Document text = parts == null ? null : documents.text(row, id, parts);
    put(JobDocuments.record(row, id, record, addresses), JobDocuments.recordTerm(id), known);
    if (text != null) {
      put(text, JobDocuments.textTerm(id), known);
    }
  }

  private void put(Document document, Term id, boolean known) throws IOException {
    if (known) {
      writer.updateDocument(id, document);
    } else {
      writer.addDocument(document);
    }
  }

  void remove(JobId id) throws IOException {
    writer.deleteDocuments(JobDocuments.recordTerm(id), JobDocuments.textTerm(id));
  }

  void clear() throws IOException {
    writer.deleteAll();
  }

  /// Makes changes visible to searches. No other thread may search at the same time.
  void refresh() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      DirectoryReader older = reader;
      reader = newer;
      searcher = searcherOf(newer);
      older.close();
    }
  }

  /// @param commitData stored with the jobs; returned by [#commitData()]
  void commit(Map<String, String> commitData) throws IOException {
    Map<String, String> data = new HashMap<>(commitData);
    data.put(FORMAT_KEY, FORMAT);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  Map<String, String> commitData() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  /// The records of these jobs, in the order of the index; unknown ids are left out.
  List<byte[]> records(Collection<JobId> ids) throws IOException {
    if (ids.isEmpty()) {
      return List.of();
    }
    return records(JobDocuments.recordsOf(ids), ids.size());
  }

  /// The records of jobs with one of these addresses.
  List<byte[]> recordsAt(Set<String> addresses, int limit) throws IOException {
    return addresses.isEmpty() ? List.of() : records(JobDocuments.recordsAt(addresses), limit);
  }

  private List<byte[]> records(Query query, int limit) throws IOException {
    TopDocs found = searcher.search(query, limit);
    int[] docs = Arrays.stream(found.scoreDocs).mapToInt(each -> each.doc).sorted().toArray();
    StoredFields stored = reader.storedFields();
    List<byte[]> records = new ArrayList<>(docs.length);
    for (int doc : docs) {
      records.add(record(stored, doc));
    }
    return records;
  }

  /// Receives the records of the index.
  interface Visitor {
    void job(int row, byte[] record);
  }

  void forEach(Visitor visitor) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      StoredFields stored = leaf.reader().storedFields();
      NumericDocValues rows = leaf.reader().getNumericDocValues(JobDocuments.RECORD_ROW);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && rows != null && rows.advanceExact(doc)) {
          visitor.job((int) rows.longValue(), record(stored, doc));
        }
      }
    }
  }

  private static byte[] record(StoredFields stored, int doc) throws IOException {
    BytesRef bytes = stored.document(doc).getBinaryValue(JobDocuments.RECORD);
    if (bytes == null) {
      throw new IOException("A document has no record");
    }
    return BytesRef.deepCopyOf(bytes).bytes;
  }

  /// The rows whose text has a term's words; empty when the term contains no word.
  ///
  /// @param exact whether to match words exactly instead of by their stems
  Optional<RoaringBitmap> rows(dev.rolecall.model.query.Term term, boolean exact)
      throws IOException {
    QueryBuilder queries = new QueryBuilder(analyzer);
    Query query;
    if (term.phrase()) {
      query = queries.createPhraseQuery(JobAnalyzer.EXACT, term.text());
    } else {
      String field = exact ? JobAnalyzer.EXACT : JobAnalyzer.WORDS;
      query = queries.createBooleanQuery(field, term.text(), Occur.MUST);
    }
    return query == null ? Optional.empty() : Optional.of(rows(query));
  }

  private RoaringBitmap rows(Query query) throws IOException {
    return searcher.search(query, new RowCollector.Manager(JobDocuments.TEXT_ROW));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    writer.rollback();
    directory.close();
  }
}
