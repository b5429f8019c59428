package dev.rolecall.model.source;

/// Who writes the postings of a source, and how. When the postings of one opening differ, the
/// source with the lower [#trustRank] has precedence.
public enum SourceKind {
  /// Employers' own boards, on which a posting lists all places of its opening.
  EMPLOYER_BOARD(0),
  /// Employers' own boards with one place per posting: an opening in several cities has a posting,
  /// with its own id, for each city.
  EMPLOYER_BOARD_ONE_PLACE(0),
  /// A discussion thread. Postings are not removed when their opening is filled.
  THREAD(1),
  /// A feed that copies employers' boards, later and sometimes abridged.
  FEED(2),
  UNKNOWN(3);

  /// The rank of a posting by an agency: below all kinds of sources.
  public static final int AGENCY_RANK = 4;

  private final int trustRank;

  SourceKind(int trustRank) {
    this.trustRank = trustRank;
  }

  /// 0 for the most trusted kind.
  public int trustRank() {
    return trustRank;
  }
}
