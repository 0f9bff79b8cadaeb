// Package lazy holds values that are made when they are first asked for, such
// as the index of a table. A variable of it is laid down by the compiler:
// unlike sync.OnceValue it needs no work when a program starts.
package lazy

import (
	"sync"
	"sync/atomic"
)

// A Value is made by Make when Get is first called. Many goroutines may call
// Get. It must not be copied.
type Value[T any] struct {
	Make func() T

	made  atomic.Bool
	value T
	mutex sync.Mutex
}

// Get gives the value.
func (v *Value[T]) Get() T {
	if !v.made.Load() {
		v.fill()
	}
	return v.value
}

// fill makes the value, unless another goroutine just has.
func (v *Value[T]) fill() {
	v.mutex.Lock()
	defer v.mutex.Unlock()
	if !v.made.Load() {
		v.value = v.Make()
		v.made.Store(true)
	}
}

// Forget has the value made anew when it is asked for next. It is for tests
// that change what a value is made of.
func (v *Value[T]) Forget() { v.made.Store(false) }
