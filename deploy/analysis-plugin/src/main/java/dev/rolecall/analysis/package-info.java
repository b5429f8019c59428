/// One text analysis for the index and for the matcher: takes a text, gives the words it is found
/// by.
///
/// Lucene alone is needed to use [dev.rolecall.analysis.JobTextAnalyzer]. Elasticsearch loads the
/// same classes as a stable plugin, under the names `rolecall_words` (tokenizer), `rolecall_fold`
/// and `rolecall_stem` (token filters), `rolecall_text` and `rolecall_exact` (analyzers). An index
/// names them in its settings, as `{"analyzer": {"rolecall_text": {"type": "rolecall_text"}}}`.
/// Elasticsearch does not let a stable plugin's filter into a custom normalizer; keywords have its
/// own `lowercase`.
@NullMarked
package dev.rolecall.analysis;

import org.jspecify.annotations.NullMarked;
