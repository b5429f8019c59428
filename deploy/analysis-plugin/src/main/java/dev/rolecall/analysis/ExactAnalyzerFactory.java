package dev.rolecall.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/// [JobTextAnalyzer#exact()] for Elasticsearch.
@NamedComponent("rolecall_exact")
public final class ExactAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return JobTextAnalyzer.exact();
  }
}
