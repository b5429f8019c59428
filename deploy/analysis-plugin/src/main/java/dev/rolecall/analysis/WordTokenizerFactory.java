package dev.rolecall.analysis;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/// [WordTokenizer] for Elasticsearch.
@NamedComponent("rolecall_words")
public final class WordTokenizerFactory implements TokenizerFactory {
  @Override
  public Tokenizer create() {
    return new WordTokenizer();
  }
}
