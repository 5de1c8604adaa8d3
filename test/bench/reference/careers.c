/*
 * The reference that the individual solver's speed is held against: the same lives as src/simulate lives them, by hand, in C, on the same
 * plan. It reads what dump-plan.ts wrote and knows banded hazards only. Addresses, winding, settling and sums are those of the solver, so
 * the number of transitions and the person-years must come out the same; it uses the C library's log.
 *
 *   cc -O2 -o careers careers.c -lm && ./careers plan.bin people rounds
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAX = 64 };

static int32_t transitions, processes, states, bands, size_row, size_values, readers, outs, profiles;
static int32_t *process_of, *from_of, *to_of, *word_of, *end_of, *first_of;
static int32_t *out_first, *out, *reader_first, *reader, *stride, *profile_cell, *row, *shift_of;
static double *values;
static uint32_t key0, key1;
static double horizon;

static double left[MAX], since[MAX], next[MAX], rested[MAX], spare[MAX];
static int32_t since_band[MAX], rested_band[MAX], cell[MAX], present[MAX], base[MAX], fired[MAX], state[MAX];
static uint8_t wound[MAX];
static double event_time[4096];
static int32_t event_what[4096];

static double *sums, *changes;

static void philox(uint32_t c[4], uint32_t k0, uint32_t k1) {
  for (int round = 0; round < 10; round++) {
    uint64_t a = (uint64_t)c[0] * 0xd2511f53u, b = (uint64_t)c[2] * 0xcd9e8d57u;
    uint32_t n0 = (uint32_t)(b >> 32) ^ c[1] ^ k0, n2 = (uint32_t)(a >> 32) ^ c[3] ^ k1;
    c[1] = (uint32_t)b;
    c[3] = (uint32_t)a;
    c[0] = n0;
    c[2] = n2;
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
}

static double open_unit(uint32_t a, uint32_t b) {
  double whole = (double)(a >> 5) * 67108864.0 + (double)(b >> 6);
  return (whole == 0 ? 0.5 : whole) * 1.1102230246251565e-16;
}

static void wind(int t, uint32_t person) {
  wound[t] = 1;
  if (fired[t] & 1) {
    left[t] = spare[t];
    return;
  }
  uint32_t c[4] = {(uint32_t)fired[t] >> 1, (uint32_t)word_of[t], person, 0};
  philox(c, key0, key1);
  left[t] = -log(open_unit(c[0], c[1]));
  spare[t] = -log(open_unit(c[2], c[3]));
}

static double fire_time(int t) {
  const double *h = values + base[t];
  double l = left[t], time = since[t];
  int k = since_band[t];
  double edge = k + 1, spent = h[k] * (edge - time);
  while (spent < l) {
    l -= spent;
    if (++k >= bands) return INFINITY;
    time = edge;
    edge = k + 1;
    spent = h[k];
  }
  double fires = time + l / h[k];
  return fires < edge ? fires : edge;
}

static void settle(int t, double until, int last) {
  const double *h = values + base[t];
  double l = left[t], time = since[t];
  for (int k = since_band[t]; k < last; k++) {
    l -= h[k] * (k + 1 - time);
    time = k + 1;
  }
  l -= h[last] * (until - time);
  left[t] = l > 1e-300 ? l : 1e-300;
  since[t] = until;
  since_band[t] = last;
}

static void look_up(int t, int shift) {
  present[t] = cell[t];
  base[t] = row[cell[t]] + shift;
  next[t] = fire_time(t);
}

static void enter(int t, double at, int k, uint32_t person, const int32_t *shift) {
  if (!wound[t]) wind(t, person);
  else settle(t, rested[t], rested_band[t]);
  since[t] = at;
  since_band[t] = k;
  look_up(t, shift[t]);
}

static void look_again(int t, double at, int k, int shift) {
  if (cell[t] == present[t]) return;
  int b = row[cell[t]] + shift;
  if (b == base[t]) {
    present[t] = cell[t];
    return;
  }
  if (values[b + k] != values[base[t] + k]) settle(t, at, k);
  else if (k > since_band[t]) settle(t, k, k);
  look_up(t, shift);
}

static int live(uint32_t person, const uint8_t *starts, int profile, const int32_t *shift, double *end) {
  int events = 0;
  memset(fired, 0, sizeof fired);
  memset(wound, 0, sizeof wound);
  for (int t = 0; t < transitions; t++) {
    next[t] = INFINITY;
    cell[t] = profile_cell[profile * transitions + t];
  }
  for (int p = 0; p < processes; p++) {
    state[p] = starts[p];
    if (state[p])
      for (int r = reader_first[p]; r < reader_first[p + 1]; r++)
        cell[reader[r]] += state[p] * stride[reader[r] * processes + p];
  }
  for (int p = 0; p < processes; p++)
    for (int o = out_first[first_of[p] + state[p]]; o < out_first[first_of[p] + state[p] + 1]; o++)
      enter(out[o], 0, 0, person, shift);
  for (;;) {
    double at = horizon;
    int t = -1;
    for (int u = 0; u < transitions; u++)
      if (next[u] < at) {
        at = next[u];
        t = u;
      }
    if (t < 0) {
      *end = horizon;
      return events;
    }
    event_time[events] = at;
    event_what[events++] = t;
    int p = process_of[t], from = from_of[t], to = to_of[t], first = first_of[p];
    if (to == end_of[p]) {
      *end = at;
      return events;
    }
    int k = (int)at;
    for (int o = out_first[first + from]; o < out_first[first + from + 1]; o++) {
      int u = out[o];
      rested[u] = at;
      rested_band[u] = k;
      next[u] = INFINITY;
    }
    wound[t] = 0;
    fired[t]++;
    state[p] = to;
    for (int o = out_first[first + to]; o < out_first[first + to + 1]; o++) enter(out[o], at, k, person, shift);
    for (int r = reader_first[p]; r < reader_first[p + 1]; r++) {
      int u = reader[r];
      cell[u] += (to - from) * stride[u * processes + p];
      if (state[process_of[u]] == from_of[u]) look_again(u, at, k, shift[u]);
    }
  }
}

static void part(double *sum, double a, double b) {
  double aa = a * a, bb = b * b;
  sum[0] += b - a;
  sum[1] += 0.5 * (bb - aa);
  sum[2] += (bb * b - aa * a) / 3;
  sum[3] += 0.25 * (bb * bb - aa * aa);
}

static void stay(double *group, int slot, double from, double to) {
  if (!(to > from)) return;
  int a = (int)from, b = (int)to;
  double *at = group + (size_t)slot * bands * 4;
  if (a == b) {
    part(at + a * 4, from - a - 0.5, to - a - 0.5);
    return;
  }
  part(at + a * 4, from - a - 0.5, 0.5);
  if (to > b) part(at + b * 4, -0.5, to - b - 0.5);
  if (b > a + 1) {
    changes[slot * (bands + 1) + a + 1]++;
    changes[slot * (bands + 1) + b]--;
  }
}

static void account(double *group, const uint8_t *starts, int events, double end) {
  static double began[MAX];
  static int32_t now[MAX];
  for (int p = 0; p < processes; p++) {
    began[p] = 0;
    now[p] = starts[p];
  }
  for (int e = 0; e < events; e++) {
    int t = event_what[e], p = process_of[t];
    double at = event_time[e];
    int year = (int)at;
    double u = at - year - 0.5, *count = group + ((size_t)(states + t) * bands + year) * 4;
    count[0] += 1;
    count[1] += u;
    count[2] += u * u;
    count[3] += u * u * u;
    stay(group, first_of[p] + now[p], began[p], at);
    now[p] = to_of[t];
    began[p] = at;
  }
  for (int p = 0; p < processes; p++) stay(group, first_of[p] + now[p], began[p], end);
}

static void *take(FILE *file, size_t bytes) {
  void *data = malloc(bytes + 8);
  if (fread(data, 1, bytes, file) != bytes) exit(3);
  return data;
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 3;
  int32_t *head = take(file, 16 * 4);
  transitions = head[0], processes = head[1], states = head[2], bands = head[3], size_row = head[4], size_values = head[5];
  readers = head[6], outs = head[7], profiles = head[8], key0 = head[9], key1 = head[10];
  horizon = bands;
  process_of = take(file, 4 * transitions);
  from_of = take(file, 4 * transitions);
  to_of = take(file, 4 * transitions);
  word_of = take(file, 4 * transitions);
  shift_of = take(file, 4 * transitions);
  end_of = take(file, 4 * processes);
  first_of = take(file, 4 * processes);
  out_first = take(file, 4 * (states + 1));
  out = take(file, 4 * outs);
  reader_first = take(file, 4 * (processes + 1));
  reader = take(file, 4 * readers);
  stride = take(file, 4 * transitions * processes);
  profile_cell = take(file, 4 * profiles * transitions);
  row = take(file, 4 * size_row);
  values = take(file, 8 * size_values);
  int people = atoi(argv[2]), rounds = atoi(argv[3]);
  int32_t *profile = take(file, 4 * people);
  uint8_t *starts = take(file, people * processes);
  size_t group = (size_t)(states + transitions) * bands * 4;
  sums = calloc(group * 64, 8);
  changes = calloc((size_t)(states + transitions) * (bands + 1), 8);
  double best = 0, years = 0;
  long total = 0;
  for (int round = 0; round < rounds; round++) {
    struct timespec a, b;
    memset(sums, 0, group * 64 * 8);
    total = 0;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (int block = 0; block < people; block += 4096) {
      int count = people - block < 4096 ? people - block : 4096;
      for (int g = 0; g < 64; g++) {
        double *sum = sums + g * group;
        for (int i = g; i < count; i += 64) {
          double end;
          int events = live(block + i, starts + (size_t)(block + i) * processes, profile[block + i], shift_of, &end);
          account(sum, starts + (size_t)(block + i) * processes, events, end);
          total += events;
        }
        for (int slot = 0; slot < states + transitions; slot++) {
          double there = 0;
          for (int year = 0; year < bands; year++) {
            there += changes[slot * (bands + 1) + year];
            sum[((size_t)slot * bands + year) * 4] += there;
            sum[((size_t)slot * bands + year) * 4 + 2] += there / 12;
          }
        }
        memset(changes, 0, (size_t)(states + transitions) * (bands + 1) * 8);
      }
    }
    clock_gettime(CLOCK_MONOTONIC, &b);
    double rate = total / ((b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) * 1e-9) / 1e6;
    if (rate > best) best = rate;
  }
  for (size_t g = 0; g < 64; g++)
    for (int slot = 0; slot < states; slot++)
      for (int year = 0; year < bands; year++) years += sums[g * group + ((size_t)slot * bands + year) * 4];
  printf("{\"rate\":%.4f,\"transitions\":%ld,\"years\":%.6f}\n", best, total, years);
  return 0;
}
