package dev.rolecall.match.judge.criterion;

/// The scores of the place criterion ([Weights]).
///
/// @param silent neither mode nor place stated
/// @param modeNotStated at an accepted place, work mode not stated
/// @param modeNotStatedElsewhere at another place, work mode not stated
/// @param remoteOnly work mode not stated, for a person who only works remotely
/// @param cityNotStated in an accepted country, city not stated
/// @param homeCity on-site in or near the person's city, when they name no places
/// @param ownCountry likewise, in their country, when no city is stated
/// @param farFromHome likewise, in another part of their country
/// @param otherCountry likewise, in another country
/// @param moving in another country with a visa, for a person who would move
/// @param worldwide remote from everywhere
/// @param zone remote in time zones that the person's hours lie within
/// @param zoneEdge likewise, when their hours hardly overlap
/// @param zoneFar remote in time zones that are far from the person's home
/// @param zoneOfUnknownHours remote in time zones, and neither the person's hours nor their country
///   is known
/// @param remoteNotStated remote; from where is not stated, nor where the company is
/// @param remoteNotStatedUs likewise, for a person in the United States, where most such jobs are
/// @param remoteAtHome remote; the company has a place in the person's country, or pays in its
///   currency
/// @param remoteNearHome likewise, in another country of a union that the person's country is in
/// @param remoteElsewhere likewise, only in other countries
/// @param besideOffice in percent of these, when the job can also be done in an office
record PlaceScores(
    int silent,
    int modeNotStated,
    int modeNotStatedElsewhere,
    int remoteOnly,
    int cityNotStated,
    int homeCity,
    int ownCountry,
    int farFromHome,
    int otherCountry,
    int moving,
    int worldwide,
    int zone,
    int zoneEdge,
    int zoneFar,
    int zoneOfUnknownHours,
    int remoteNotStated,
    int remoteNotStatedUs,
    int remoteAtHome,
    int remoteNearHome,
    int remoteElsewhere,
    int besideOffice) {
  static PlaceScores of(Weights weights) {
    return new PlaceScores(
        weights.of("place.silent"),
        weights.of("place.mode-not-stated"),
        weights.of("place.mode-not-stated-elsewhere"),
        weights.of("place.remote-only"),
        weights.of("place.city-not-stated"),
        weights.of("place.home-city"),
        weights.of("place.own-country"),
        weights.of("place.far-from-home"),
        weights.of("place.other-country"),
        weights.of("place.moving"),
        weights.of("remote.worldwide"),
        weights.of("remote.zone"),
        weights.of("remote.zone-edge"),
        weights.of("remote.zone-far"),
        weights.of("remote.zone-of-unknown-hours"),
        weights.of("remote.not-stated"),
        weights.of("remote.not-stated-us"),
        weights.of("remote.at-home"),
        weights.of("remote.near-home"),
        weights.of("remote.elsewhere"),
        weights.of("remote.beside-office"));
  }

  /// @param percent of the person's hours that lie within the zones
  int zone(int percent) {
    return zoneEdge + (zone - zoneEdge) * percent / 100;
  }
}
