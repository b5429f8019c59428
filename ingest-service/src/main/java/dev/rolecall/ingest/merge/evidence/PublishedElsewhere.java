package dev.rolecall.ingest.merge.evidence;

import java.time.Duration;

/// Two sources have the same narrow title at the same place within two months. An employer's board
/// has all its openings, so what it publishes elsewhere is one of them.
final class PublishedElsewhere implements NamedEvidence {
  private static final double WEIGHT = 0.3;
  private static final Duration NEAR = Duration.ofDays(60);

  @Override
  public String name() {
    return "published-elsewhere";
  }

  @Override
  public double weight(RolePair pair) {
    boolean elsewhere =
        !pair.sameSource()
            && pair.sameTitle()
            && !pair.one().title().general()
            && pair.sameSeniority()
            && !pair.otherCities()
            && pair.between().compareTo(NEAR) <= 0;
    return elsewhere ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.one().source() + " / " + pair.other().source();
  }
}
