package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.RoleKey;
import java.util.LinkedHashMap;
import java.util.Map;

/// The portraits used last, so that a role is not worked out anew each time its like comes by. One
/// takes about 10 kB with its role.
final class Portraits extends LinkedHashMap<RoleKey, RoleFeatures> {
  private static final long serialVersionUID = 1;
  private static final int MOST = 2_000;

  Portraits() {
    super(256, 0.75f, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<RoleKey, RoleFeatures> eldest) {
    return size() > MOST;
  }
}
