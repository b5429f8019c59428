package dev.rolecall.match.localjobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// Makes the index fields of a job's text, and tokenizes the text once for both of them.
///
/// - [JobAnalyzer#EXACT] has each part's words with their positions, for phrases.
/// - [JobAnalyzer#WORDS] has the stems. Only the documents of a stem are indexed, neither positions
///   nor frequencies, so each distinct stem of a job is added once.
///
/// For use by one thread.
final class JobTextFields {
  private static final FieldType EXACT_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType WORDS_TYPE = type(IndexOptions.DOCS);

  private final JobAnalyzer analyzer;
  private final WordStems stems = new WordStems();

  JobTextFields(JobAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  /// @param parts of [dev.rolecall.model.query.SearchText]
  List<Field> of(List<String> parts) throws IOException {
    List<Field> fields = new ArrayList<>(parts.size() + 1);
    Set<String> distinct = new HashSet<>();
    for (String part : parts) {
      List<String> words = analyzer.exactWords(part);
      fields.add(new Field(JobAnalyzer.EXACT, new WordStream().emit(words), EXACT_TYPE));
      for (String word : words) {
        distinct.add(stems.of(word));
      }
    }
    fields.add(new Field(JobAnalyzer.WORDS, new WordStream().emit(distinct), WORDS_TYPE));
    return fields;
  }
}
