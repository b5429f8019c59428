/// The text analysis of the index and of the matcher: splits a text into the terms that are indexed
/// and searched.
///
/// [dev.rolecall.analysis.JobTextAnalyzer] requires only Lucene. Elasticsearch loads the same
/// classes as a stable plugin, under the names `rolecall_words` (tokenizer), `rolecall_fold` and
/// `rolecall_stem` (token filters), `rolecall_text` and `rolecall_exact` (analyzers). An index
/// names them in its settings, as `{"analyzer": {"rolecall_text": {"type": "rolecall_text"}}}`.
/// Elasticsearch does not allow a stable plugin's filter in a custom normalizer; keyword fields use
/// its built-in `lowercase`.
@NullMarked
package dev.rolecall.analysis;

import org.jspecify.annotations.NullMarked;
