package dev.rolecall.match.localprofiles;

import dev.rolecall.match.people.AccountId;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The rows of each account, and the account of each row: a hash table of row numbers, as objects
/// for a million accounts would take more memory than their columns.
///
/// Guarded by its owner's lock.
final class AccountRows {
  private static final int EMPTY = 0;

  /// Row numbers plus 1.
  private int[] table = new int[1024];

  /// Two words for each row.
  private long[] @Nullable [] accounts = new long[16][];

  private int size;

  void add(AccountId account, int row) {
    if (2 * ++size > table.length) {
      grow();
    }
    long[] block = newBlock(row);
    block[2 * inBlock(row)] = account.value().getMostSignificantBits();
    block[2 * inBlock(row) + 1] = account.value().getLeastSignificantBits();
    insert(row);
  }

  private long[] newBlock(int row) {
    int number = row / ProfileBlock.ROWS;
    if (number >= accounts.length) {
      accounts = Arrays.copyOf(accounts, number + number / 2);
    }
    long[] block = accounts[number];
    if (block == null) {
      block = new long[2 * ProfileBlock.ROWS];
      accounts[number] = block;
    }
    return block;
  }

  private long[] block(int row) {
    return Objects.requireNonNull(accounts[row / ProfileBlock.ROWS], "a row that is used");
  }

  private static int inBlock(int row) {
    return row % ProfileBlock.ROWS;
  }

  private void insert(int row) {
    int at = slot(block(row), inBlock(row));
    while (table[at] != EMPTY) {
      at = at + 1 & table.length - 1;
    }
    table[at] = row + 1;
  }

  private int slot(long[] block, int inBlock) {
    return slot(block[2 * inBlock], block[2 * inBlock + 1]);
  }

  private int slot(long most, long least) {
    long mixed = (most + Long.rotateLeft(least, 31)) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 32) * 0xBF58476D1CE4E5B9L;
    return (int) (mixed >>> 32) & table.length - 1;
  }

  private void grow() {
    int[] old = table;
    table = new int[2 * old.length];
    for (int entry : old) {
      if (entry != EMPTY) {
        insert(entry - 1);
      }
    }
  }

  AccountId account(int row) {
    long[] block = block(row);
    return new AccountId(new UUID(block[2 * inBlock(row)], block[2 * inBlock(row) + 1]));
  }

  /// Removes all rows of an account, and passes each.
  void remove(AccountId account, IntConsumer removed) {
    long most = account.value().getMostSignificantBits();
    long least = account.value().getLeastSignificantBits();
    int at = slot(most, least);
    while (table[at] != EMPTY) {
      int row = table[at] - 1;
      long[] block = block(row);
      if (block[2 * inBlock(row)] == most && block[2 * inBlock(row) + 1] == least) {
        removeEntry(at);
        size--;
        removed.accept(row);
      } else {
        at = at + 1 & table.length - 1;
      }
    }
  }

  /// Moves later entries back, so that no gap is between an entry and its first slot.
  private void removeEntry(int gap) {
    int hole = gap;
    int at = hole;
    while (true) {
      at = at + 1 & table.length - 1;
      if (table[at] == EMPTY) {
        break;
      }
      int row = table[at] - 1;
      int first = slot(block(row), inBlock(row));
      int fromFirst = at - first & table.length - 1;
      int fromHole = at - hole & table.length - 1;
      if (fromFirst >= fromHole) {
        table[hole] = table[at];
        hole = at;
      }
    }
    table[hole] = EMPTY;
  }

  /// The memory that it takes.
  long bytes() {
    long blocks = Arrays.stream(accounts).filter(block -> block != null).count();
    return (long) table.length * Integer.BYTES + blocks * 2 * ProfileBlock.ROWS * Long.BYTES;
  }
}
