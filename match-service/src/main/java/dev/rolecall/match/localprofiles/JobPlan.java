package dev.rolecall.match.localprofiles;

import java.util.List;

/// What a job is to each value of the columns: how to find its candidates.
///
/// @param families the columns of the loss by family, lowest bit first
/// @param levels likewise of each level of the job; the least counts
/// @param employment the columns of which one must be set; empty when the job does not state it
/// @param floor the lowest [FloorStep] of floors that it does not reach
/// @param statesPay whether people who exclude jobs that do not may see it
/// @param place of the place and the work mode
/// @param skills of the skills
/// @param actions by key: 0, or what a row with it is to the job ([Action])
/// @param posting the loss of everyone by the posting
@SuppressWarnings("ArrayRecordComponent") // read for every row, compared by no one
record JobPlan(
    int families,
    int[] levels,
    int[] employment,
    int floor,
    boolean statesPay,
    boolean requiresClearance,
    Place place,
    Skills skills,
    int[] actions,
    int posting) {
  /// Bits of the action of a key. That of a home or a place is a [PlaceLoss], that of a share the
  /// position of its bit plus 1, in the lowest bits.
  static final class Action {
    static final int POSITION = 15;

    /// The skill is close to a language in the title.
    static final int CLOSE = 16;

    /// It is on a platform in the title.
    static final int PLATFORM = 32;

    /// A required skill is a language in the title.
    static final int IN_TITLE = 64;

    static final int VETO = 128;
    static final int PLACE = 256;

    /// The position of the number of a share's bit.
    static final int BIT = 28;

    static final int HOME = 1 << 27;

    private Action() {}
  }

  /// The losses at a home or a place: remote, in an office, and in an office for a person who would
  /// move, 6 bits each.
  ///
  /// @param isHome whether it is a home, and not a place to work at
  record PlaceLoss(int remote, int office, int moving, boolean isHome) {
    static PlaceLoss read(int action) {
      return new PlaceLoss(
          action >> 9 & 63, action >> 15 & 63, action >> 21 & 63, (action & Action.HOME) != 0);
    }

    int action() {
      return Action.PLACE | remote << 9 | office << 15 | moving << 21 | (isHome ? Action.HOME : 0);
    }
  }

  /// @param remote whether it is remote for those who accept that
  /// @param remoteForAll whether it is judged as remote work for everyone
  /// @param office the columns of the work modes of which one must be accepted for office work;
  ///   empty when there is none
  /// @param elsewhere the loss of people with places of which it is at none
  /// @param remoteOnly the loss of people who only work remotely
  @SuppressWarnings("ArrayRecordComponent") // read for every block, compared by no one
  record Place(boolean remote, boolean remoteForAll, int[] office, int elsewhere, int remoteOnly) {}

  /// @param several kinds of which it names at least two skills
  /// @param single kinds of which it names one
  /// @param unmatched by whether a skill is required, and the number of competing skills: the loss
  ///   of people of whose skills it names none
  /// @param levels by share of the wanted skills, ascending
  /// @param languages whether its title names languages
  /// @param otherTitle the loss when these are others
  @SuppressWarnings("ArrayRecordComponent") // read for every block, compared by no one
  record Skills(
      int[] several,
      int[] single,
      int[][] unmatched,
      List<Level> levels,
      boolean languages,
      int otherTitle) {}

  /// @param from the least share, in thirty-seconds
  /// @param loss the least loss of people with this share or more, until the next level
  /// @param lossWithMust likewise, of people who require a skill
  record Level(int from, int loss, int lossWithMust) {}
}
