package dev.rolecall.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/// Light English stemming, after `rolecall_fold`, for Elasticsearch.
@NamedComponent("rolecall_stem")
public final class StemFactory implements TokenFilterFactory {
  @Override
  public TokenStream create(TokenStream in) {
    return Filters.stem(in);
  }
}
