package dev.rolecall.match.localjobs;

import dev.rolecall.model.JobId;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// The two documents of a job in the local index: its record, and its text.
final class JobDocuments {
  static final String RECORD = "record";
  static final String RECORD_ROW = "record-row";
  static final String TEXT_ROW = "text-row";
  private static final String RECORD_ID = "record-id";
  private static final String TEXT_ID = "text-id";
  private static final String ADDRESS = "address";

  /// In characters. Lucene has a limit for terms, and no job is found at a longer address.
  private static final int MAX_ADDRESS = 2_000;

  private final JobTextFields text;

  JobDocuments(JobAnalyzer analyzer) {
    this.text = new JobTextFields(analyzer);
  }

  static Term recordTerm(JobId id) {
    return new Term(RECORD_ID, id.value());
  }

  static Term textTerm(JobId id) {
    return new Term(TEXT_ID, id.value());
  }

  static Query recordsOf(Collection<JobId> ids) {
    return new TermInSetQuery(RECORD_ID, ids.stream().map(id -> new BytesRef(id.value())).toList());
  }

  static Query recordsAt(Collection<String> addresses) {
    return new TermInSetQuery(ADDRESS, addresses.stream().map(BytesRef::new).toList());
  }

  /// @param addresses of [JobAddresses]
  static Document record(int row, JobId id, byte[] record, Collection<String> addresses) {
    Document document = document(RECORD_ID, id, RECORD_ROW, row);
    document.add(new StoredField(RECORD, record));
    addresses.stream()
        .filter(address -> address.length() <= MAX_ADDRESS)
        .forEach(address -> document.add(new StringField(ADDRESS, address, Field.Store.NO)));
    return document;
  }

  /// @param parts of [dev.rolecall.model.query.SearchText]
  Document text(int row, JobId id, List<String> parts) throws IOException {
    Document document = document(TEXT_ID, id, TEXT_ROW, row);
    text.of(parts).forEach(document::add);
    return document;
  }

  private static Document document(String idField, JobId id, String rowField, int row) {
    Document document = new Document();
    document.add(new StringField(idField, id.value(), Field.Store.NO));
    document.add(new NumericDocValuesField(rowField, row));
    return document;
  }
}
