package dev.rolecall.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/// Lower case and no accents, for Elasticsearch.
@NamedComponent("rolecall_fold")
public final class FoldFactory implements TokenFilterFactory {
  @Override
  public TokenStream create(TokenStream in) {
    return Filters.fold(in);
  }

  @Override
  public TokenStream normalize(TokenStream in) {
    return Filters.fold(in);
  }
}
