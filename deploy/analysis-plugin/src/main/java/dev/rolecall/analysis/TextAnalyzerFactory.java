package dev.rolecall.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/// [JobTextAnalyzer#stemmed()] for Elasticsearch.
@NamedComponent("rolecall_text")
public final class TextAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return JobTextAnalyzer.stemmed();
  }
}
