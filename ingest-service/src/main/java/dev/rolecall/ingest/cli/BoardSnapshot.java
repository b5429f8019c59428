package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// All boards on `boards.v1` as their owners have them, and those that somebody only asked for.
final class BoardSnapshot {
  private BoardSnapshot() {}

  static Map<BoardKey, Board> read(Topics topics, KafkaSettings kafka) {
    Map<BoardKey, Board> boards = new HashMap<>();
    Tail.readAll(topics.boards(), kafka, message -> take(message, boards));
    return boards;
  }

  private static void take(ConsumerRecord<String, byte[]> message, Map<BoardKey, Board> boards) {
    try {
      if (message.value() == null) {
        boards.remove(BoardKey.parse(message.key()));
        return;
      }
      Board board = Codecs.BOARD.read(message.value());
      if (message.key().endsWith(Topics.BOARD_CONTROL)) {
        boards.merge(board.key(), board, (known, order) -> known.withPaused(order.paused()));
      } else if (message.key().endsWith(Topics.BOARD_REGISTRATION)) {
        boards.putIfAbsent(board.key(), board);
      } else {
        boards.put(board.key(), board);
      }
    } catch (UnreadableRecordException | IllegalArgumentException skipped) {
      return; // its owner logs it
    }
  }
}
