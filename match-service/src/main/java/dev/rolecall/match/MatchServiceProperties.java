package dev.rolecall.match;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings shared by the stages of this service, in addition to those of the installation.
///
/// @param searchApi the public address, for links in mails
/// @param devToken lets its bearer create accounts; null or blank to forbid it
/// @param stateDir for data that is rebuilt from the log when it is missing
@ConfigurationProperties("rolecall")
public record MatchServiceProperties(
    @DefaultValue SearchApi searchApi,
    @Nullable String devToken,
    @DefaultValue("${java.io.tmpdir}/rolecall-match") Path stateDir) {
  /// @param url without a trailing slash
  public record SearchApi(@DefaultValue("http://localhost:8080") String url) {
    public SearchApi {
      url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
  }

  /// Without the token, which must not be logged.
  @Override
  public String toString() {
    return "MatchServiceProperties[" + searchApi + ", " + stateDir + "]";
  }
}
