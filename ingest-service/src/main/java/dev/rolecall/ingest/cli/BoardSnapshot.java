package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.kafka.TopicReader;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// All boards on `boards.v1`: those with a state, and those that are only registered.
final class BoardSnapshot {
  private BoardSnapshot() {}

  static Map<BoardKey, Board> read(Topics topics, TopicReader reader) {
    Map<BoardKey, Board> boards = new HashMap<>();
    reader.readAll(topics.boards(), record -> apply(record, boards));
    return boards;
  }

  private static void apply(ConsumerRecord<String, byte[]> record, Map<BoardKey, Board> boards) {
    try {
      if (record.value() == null) {
        boards.remove(BoardKey.parse(record.key()));
        return;
      }
      Board board = Codecs.BOARD.read(record.value());
      if (record.key().endsWith(Topics.BOARD_CONTROL)) {
        boards.merge(board.key(), board, BoardSnapshot::changed);
      } else if (record.key().endsWith(Topics.BOARD_REGISTRATION)) {
        boards.putIfAbsent(board.key(), board);
      } else if (!record.key().endsWith(Topics.BOARD_HOST_DELAY)) {
        boards.put(board.key(), board);
      }
    } catch (UnreadableRecordException | IllegalArgumentException e) {
      return; // the owner of the board sends it to the dead-letter topic
    }
  }

  private static Board changed(Board known, Board control) {
    return known.withPaused(control.paused()).withSchedule(control.schedule());
  }
}
