package dev.rolecall.search.web.profile;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/// The uploads that are being received or read. Each is held in memory as a whole, so that their
/// number is limited for the process, and one client cannot take the places of all others.
final class UploadsInProgress {
  private final Semaphore places;
  private final int maxPerClient;
  private final ConcurrentMap<String, Integer> clients = new ConcurrentHashMap<>();

  UploadsInProgress(int max, int maxPerClient) {
    this.places = new Semaphore(max);
    this.maxPerClient = maxPerClient;
  }

  enum Admission {
    ADMITTED,
    /// The client has as many in progress as it may.
    CLIENT_BUSY,
    /// All places are taken.
    ALL_BUSY
  }

  /// With [Admission#ADMITTED], [#end] must be called once.
  Admission begin(String client) {
    if (clients.merge(client, 1, Integer::sum) > maxPerClient) {
      leave(client);
      return Admission.CLIENT_BUSY;
    }
    if (!places.tryAcquire()) {
      leave(client);
      return Admission.ALL_BUSY;
    }
    return Admission.ADMITTED;
  }

  void end(String client) {
    leave(client);
    places.release();
  }

  private void leave(String client) {
    clients.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
  }
}
