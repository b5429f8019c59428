package dev.rolecall.match.web;

import dev.rolecall.match.judge.JobsNotLoadedException;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.people.gap.SkillGaps;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves the common gaps between profiles and demand to search-api, which shows them in guides.
/// Its figures are of many people at once; its path is not forwarded to clients.
@RestController
class SkillGapController {
  private final SkillGaps gaps;
  private final Matching matching;

  SkillGapController(SkillGaps gaps, Matching matching) {
    this.gaps = gaps;
    this.matching = matching;
  }

  @GetMapping("/internal/v1/skill-gaps")
  SkillGaps.Published gaps() {
    if (!matching.isLoaded()) {
      throw new JobsNotLoadedException();
    }
    return gaps.published();
  }
}
