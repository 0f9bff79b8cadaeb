package main

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"time"
)

// A reading is what one system needs for one page.
type reading struct {
	slots  []float64 // nanoseconds a call, one for each round
	allocs float64   // a call, in the timed slots: what a long run pays
	bytes  float64
	cold   float64 // bytes of a first call, when every pool is empty
	failed bool    // the system gave an error
}

// time is the median of the rounds, in nanoseconds.
func (r reading) time() float64 { return median(r.slots) }

// measure runs every system on every page in each round. All systems read a
// page before any reads the next one, in an order that is shuffled anew for
// each page, so that whatever disturbs the machine disturbs all of them. A
// slot is as many calls as fit into its length, at least one; garbage is
// collected between two slots, so that nobody pays for another's.
func measure(systems []system, pages []page, rounds int, slot time.Duration, seed uint64) [][]reading {
	random := rand.New(rand.NewPCG(seed, seed))
	all := make([][]reading, len(systems))
	for s := range systems {
		all[s] = make([]reading, len(pages))
		for i, p := range pages {
			all[s][i].cold, all[s][i].failed = first(systems[s], p)
		}
	}
	for range rounds {
		for i, p := range pages {
			for _, s := range random.Perm(len(systems)) {
				all[s][i].add(systems[s], p, slot)
			}
		}
	}
	return all
}

// first measures the call that finds all pools empty: a pool survives one
// collection and is gone after the second. It also warms up what a system
// builds once, so that the timed slots do not pay for it.
func first(s system, p page) (bytes float64, failed bool) {
	failed = s.run(p) != nil
	runtime.GC()
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	s.run(p)
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc), failed
}

func (r *reading) add(s system, p page, slot time.Duration) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	calls, start := 0, time.Now()
	for calls == 0 || time.Since(start) < slot {
		s.run(p)
		calls++
	}
	took := time.Since(start)
	runtime.ReadMemStats(&after)

	n := float64(calls)
	r.slots = append(r.slots, float64(took.Nanoseconds())/n)
	// The mean over the rounds: the counts hardly differ between them.
	k := float64(len(r.slots))
	r.allocs += (float64(after.Mallocs-before.Mallocs)/n - r.allocs) / k
	r.bytes += (float64(after.TotalAlloc-before.TotalAlloc)/n - r.bytes) / k
}

// A total is the sum of a system's readings over the pages of a set.
type total struct {
	time, allocs, bytes, cold float64
	failed                    int
	spread                    [2]float64 // the least and the greatest sum of a single round, against the base in that round
}

func sum(rs []reading, base []reading) total {
	var t total
	for _, r := range rs {
		t.time += r.time()
		t.allocs += r.allocs
		t.bytes += r.bytes
		t.cold += r.cold
		if r.failed {
			t.failed++
		}
	}
	for round := range rs[0].slots {
		var own, other float64
		for i := range rs {
			own += rs[i].slots[round]
			other += base[i].slots[round]
		}
		ratio := own / other
		if round == 0 {
			t.spread = [2]float64{ratio, ratio}
		}
		t.spread = [2]float64{min(t.spread[0], ratio), max(t.spread[1], ratio)}
	}
	return t
}

func median(xs []float64) float64 {
	s := slices.Sorted(slices.Values(xs))
	if n := len(s); n%2 == 0 {
		return (s[n/2-1] + s[n/2]) / 2
	}
	return s[len(s)/2]
}
