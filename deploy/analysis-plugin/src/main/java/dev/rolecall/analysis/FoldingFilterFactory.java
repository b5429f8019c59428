package dev.rolecall.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/// [FoldingFilter] for Elasticsearch: converts to lower case and removes accents.
@NamedComponent("rolecall_fold")
public final class FoldingFilterFactory implements TokenFilterFactory {
  @Override
  public TokenStream create(TokenStream in) {
    return TokenFilters.fold(in);
  }

  @Override
  public TokenStream normalize(TokenStream in) {
    return TokenFilters.fold(in);
  }
}
