"""Our named tuples behave as those of the standard library."""

import pickle
import typing

import pytest

from maarat.record import NamedTuple


class Ours(NamedTuple):
    name: str
    number: int = 3
    rest: tuple[int, ...] = ()


class Theirs(typing.NamedTuple):
    name: str
    number: int = 3
    rest: tuple[int, ...] = ()


@pytest.mark.parametrize("make", [Ours, Theirs])
def test_made_by_place_by_name_and_by_default(make: type[Ours]) -> None:
    one = make("a", rest=(1,))
    assert (one.name, one.number, one.rest) == ("a", 3, (1,)) == tuple(one)
    assert one._replace(number=4) == ("a", 4, (1,))
    assert one._asdict() == {"name": "a", "number": 3, "rest": (1,)}
    assert repr(one) == f"{make.__name__}(name='a', number=3, rest=(1,))"
    name, number, _ = one
    assert (name, number) == ("a", 3)
    assert pickle.loads(pickle.dumps(one)) == one
    assert type(pickle.loads(pickle.dumps(one))) is make
    match one:
        case make(name="a", number=n):
            assert n == 3


@pytest.mark.parametrize("make", [Ours, Theirs])
def test_what_does_not_fit_is_refused(make: type[Ours]) -> None:
    with pytest.raises(TypeError):
        make()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        make("a", other=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        make("a", 1, (), 4)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        make("a").name = "b"  # type: ignore[misc]
    assert not hasattr(make("a"), "__dict__")
