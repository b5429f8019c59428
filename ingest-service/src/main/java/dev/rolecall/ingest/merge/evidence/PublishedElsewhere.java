package dev.rolecall.ingest.merge.evidence;

import java.time.Duration;

/// Two sources have the same specific title at the same place within two months. An employer's
/// board has all its openings, so a posting elsewhere is one of them.
final class PublishedElsewhere implements MergeRule {
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
            && !pair.first().title().isGeneric()
            && pair.sameSeniority()
            && !pair.haveNoCommonCity()
            && pair.between().compareTo(NEAR) <= 0;
    return elsewhere ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.first().source() + " / " + pair.second().source();
  }
}
