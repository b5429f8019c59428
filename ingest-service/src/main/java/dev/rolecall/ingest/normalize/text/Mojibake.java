package dev.rolecall.ingest.normalize.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Repairs UTF-8 text that was decoded as Windows-1252: `â‚¬60k` becomes `€60k`, `CafÃ©` becomes
/// `Café`.
final class Mojibake {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern SUSPICIOUS =
      Pattern.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]{1,3}");

  private Mojibake() {}

  /// Leaves sequences that would not be valid UTF-8 unchanged.
  static String repair(String text) {
    if (text.indexOf('\u00c3') < 0 && text.indexOf('\u00e2') < 0 && text.indexOf('\u00c2') < 0) {
      return text;
    }
    Matcher runs = SUSPICIOUS.matcher(text);
    return runs.replaceAll(run -> Matcher.quoteReplacement(decoded(run.group())));
  }

  private static String decoded(String run) {
    try {
      ByteBuffer bytes =
          WINDOWS
              .newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(run));
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException e) {
      return run;
    }
  }
}
