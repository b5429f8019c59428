package dev.rolecall.search.find;

class InMemoryJobSearchTest extends JobSearchContract {
  private final JobSearch search = new InMemoryJobSearch(JOBS);

  @Override
  JobSearch search() {
    return search;
  }
}
