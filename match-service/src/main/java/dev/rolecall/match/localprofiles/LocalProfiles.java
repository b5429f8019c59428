package dev.rolecall.match.localprofiles;

import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.profile.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntConsumer;

/// The profiles of many accounts as columns, which find the accounts that a job may be a match for.
///
/// A candidate is an account with a profile for which nothing that the columns know vetoes the job,
/// and whose minimum score the highest possible score of the job reaches. Everyone whom the judge
/// gives such a match is a candidate; the judge decides about each. See docs/decisions/0088.
///
/// Safe for use by many threads.
public final class LocalProfiles {
  private final ReferenceData reference;
  private final KeyTable keys;
  private final ProfileEncoder encoder;
  private final JobPlanner planner;
  private final AccountRows accounts = new AccountRows();
  private final List<ProfileBlock> blocks = new ArrayList<>();
  private final List<String> groupOf = new ArrayList<>();
  private final Map<String, Integer> openBlock = new HashMap<>();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private int size;

  public LocalProfiles(ReferenceData reference) {
    this(reference, Criteria.BUNDLED);
  }

  LocalProfiles(ReferenceData reference, Criteria criteria) {
    this.reference = reference;
    this.keys = new KeyTable(reference, criteria);
    this.encoder = new ProfileEncoder(keys, reference, criteria);
    this.planner = new JobPlanner(keys, reference, criteria);
  }

  /// The figures that floors of pay are converted with.
  public ReferenceData reference() {
    return reference;
  }

  /// Replaces all profiles of an account.
  public void put(AccountId account, Collection<Profile> profiles) {
    lock.writeLock().lock();
    try {
      accounts.remove(account, this::free);
      profiles.forEach(profile -> add(account, encoder.encode(profile)));
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void free(int row) {
    int number = row / ProfileBlock.ROWS;
    blocks.get(number).remove(row % ProfileBlock.ROWS);
    openBlock.put(groupOf.get(number), number);
    size--;
  }

  private void add(AccountId account, EncodedProfile profile) {
    int number = openBlock(profile.group());
    int row = blocks.get(number).add(profile);
    accounts.add(account, number * ProfileBlock.ROWS + row);
    size++;
  }

  private int openBlock(String group) {
    int known = openBlock.getOrDefault(group, -1);
    if (known >= 0 && !blocks.get(known).isFull()) {
      return known;
    }
    int number = freeBlock(group);
    openBlock.put(group, number);
    return number;
  }

  private int freeBlock(String group) {
    for (int number = 0; number < blocks.size(); number++) {
      if (groupOf.get(number).equals(group) && !blocks.get(number).isFull()) {
        return number;
      }
    }
    blocks.add(new ProfileBlock());
    groupOf.add(group);
    return blocks.size() - 1;
  }

  /// The accounts that a job may be a match for.
  public Set<AccountId> candidates(JobAttributes job) {
    Set<AccountId> found = new HashSet<>();
    lock.readLock().lock();
    try {
      match(job, row -> found.add(accounts.account(row)));
    } finally {
      lock.readLock().unlock();
    }
    return found;
  }

  /// How many profiles a job may be a match for.
  public int count(JobAttributes job) {
    lock.readLock().lock();
    try {
      JobPlan plan = planner.plan(job);
      BlockMatcher matcher = new BlockMatcher();
      int count = 0;
      for (ProfileBlock block : blocks) {
        long[] rows = block.isEmpty() ? null : matcher.match(block, plan);
        if (rows != null) {
          for (long word : rows) {
            count += Long.bitCount(word);
          }
        }
      }
      return count;
    } finally {
      lock.readLock().unlock();
    }
  }

  private void match(JobAttributes job, IntConsumer candidate) {
    JobPlan plan = planner.plan(job);
    BlockMatcher matcher = new BlockMatcher();
    for (int number = 0; number < blocks.size(); number++) {
      ProfileBlock block = blocks.get(number);
      long[] rows = block.isEmpty() ? null : matcher.match(block, plan);
      if (rows != null) {
        for (int word = 0; word < rows.length; word++) {
          for (long bits = rows[word]; bits != 0; bits &= bits - 1) {
            int row = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
            candidate.accept(number * ProfileBlock.ROWS + row);
          }
        }
      }
    }
  }

  /// The number of profiles.
  public int size() {
    lock.readLock().lock();
    try {
      return size;
    } finally {
      lock.readLock().unlock();
    }
  }

  /// The memory of the columns and of the table of accounts, in bytes.
  public long bytes() {
    lock.readLock().lock();
    try {
      return accounts.bytes() + blocks.stream().mapToLong(ProfileBlock::bytes).sum();
    } finally {
      lock.readLock().unlock();
    }
  }
}
