package dev.rolecall.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/// Light English stemming for Elasticsearch; its input must be the output of `rolecall_fold`.
@NamedComponent("rolecall_stem")
public final class StemFilterFactory implements TokenFilterFactory {
  @Override
  public TokenStream create(TokenStream in) {
    return TokenFilters.stem(in);
  }
}
