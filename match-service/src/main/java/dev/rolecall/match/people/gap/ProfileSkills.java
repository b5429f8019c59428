package dev.rolecall.match.people.gap;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/// Counts the skills of people by the kinds of work that they look for, in PostgreSQL. A person
/// with several profiles of a kind counts once. Calls block.
final class ProfileSkills {
  /// Rows that are in memory at once.
  private static final int FETCH_SIZE = 1_000;

  private final JdbcClient db;
  private final TransactionTemplate transaction;

  ProfileSkills(JdbcClient db, TransactionTemplate transaction) {
    this.db = db;
    this.transaction = transaction;
  }

  /// By account, so that the profiles of one person follow each other. Without a transaction,
  /// PostgreSQL would send all rows at once.
  Map<JobFamily, SkillCounts> count() {
    Tally tally = new Tally();
    transaction.executeWithoutResult(
        _ ->
            db.sql(
                    """
                    select account_id, written->'families' as families, written->'skills' as skills
                    from profiles order by account_id
                    """)
                .withFetchSize(FETCH_SIZE)
                .query(tally::add));
    tally.endPerson();
    return tally.counts;
  }

  private static final class Tally {
    private final Map<JobFamily, SkillCounts> counts = new EnumMap<>(JobFamily.class);
    private final Map<JobFamily, Set<SkillId>> person = new EnumMap<>(JobFamily.class);
    private @Nullable UUID account;

    void add(ResultSet row) throws SQLException {
      UUID next = row.getObject("account_id", UUID.class);
      if (!next.equals(account)) {
        endPerson();
        account = next;
      }
      Profile profile = profile(row.getString("families"), row.getString("skills"));
      if (profile != null) {
        Set<SkillId> skills = skills(profile);
        profile
            .families()
            .forEach(family -> person.computeIfAbsent(family, _ -> new HashSet<>()).addAll(skills));
      }
    }

    void endPerson() {
      person.forEach(
          (family, skills) -> counts.computeIfAbsent(family, _ -> new SkillCounts()).add(skills));
      person.clear();
    }
  }

  /// Null for one that this version cannot read.
  private static @Nullable Profile profile(@Nullable String families, @Nullable String skills) {
    ObjectNode written = Json.MAPPER.createObjectNode();
    try {
      written.set("families", Json.MAPPER.readTree(families == null ? "[]" : families));
      written.set("skills", Json.MAPPER.readTree(skills == null ? "[]" : skills));
      return ProfileJson.read("x", written);
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  /// PostgreSQL in a profile is also SQL. A skill to avoid is not one that a person offers.
  private static Set<SkillId> skills(Profile profile) {
    Set<SkillId> skills = new HashSet<>();
    profile.skills().stream()
        .filter(skill -> skill.preference() != Preference.AVOID)
        .forEach(skill -> skills.addAll(SkillDictionary.shared().withImplied(skill.id())));
    return skills;
  }
}
